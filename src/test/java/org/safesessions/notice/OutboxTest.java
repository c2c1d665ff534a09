package org.safesessions.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safesessions.notice.PostOffice.gap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.TestClock;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.Recipient;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.SignedInStaff;
import org.safesessions.people.StaffDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@DataJpaTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import({Outbox.class, NoticeDesk.class, SignedInStaff.class, StaffDesk.class, TestClock.class, PostOffice.class})
class OutboxTest {

    @Autowired
    PostOffice office;

    @Autowired
    NoticeDesk desk;

    @BeforeEach
    void openTheOffice() {
        office.open();
    }

    @Test
    void keepsOneMessageForAnOccasionHoweverOftenItIsAskedFor() {
        office.ask(gap("hana", "24H"), gap("hana", "24H"));
        office.ask(gap("hana", "24H"));
        office.ask(gap("hana", "2H"), gap("cole", "24H"));

        assertThat(rows()).isEqualTo(3);
    }

    @Test
    void keepsNothingOfAnActThatIsRolledBack() {
        office.transaction.executeWithoutResult(status -> {
            desk.keep(gap("hana", "24H"));
            status.setRollbackOnly();
        });

        assertThat(rows()).isZero();
    }

    @Test
    void findsWhatStaffWaitForBeforeWhatEverybodyElseHasWaitedForLonger() {
        for (int n = 0; n < 30; n++) {
            office.ask(NoticeNeeded.of(
                    NoticeKind.PLACE_CONFIRMED, Recipient.registration(RegistrationId.random()), "the-session"));
        }
        office.clock.pass(Duration.ofSeconds(1));
        office.ask(gap("leila", "30M"));

        List<UUID> due = office.outbox.due(20);

        assertThat(due).hasSize(20).doesNotHaveDuplicates();
        assertThat(office.outbox.find(due.get(0)).orElseThrow().needed().to())
                .isEqualTo(Recipient.staff(new StaffId("leila")));
    }

    @Test
    void isPartOfAnActAndOfNothingElse() {
        assertThatThrownBy(() -> desk.keep(gap("hana", "24H"))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void letsTwoActsThatAskAtTheSameMomentBothStandAndKeepsOneMessage() throws Exception {
        office.sql.execute("create table if not exists act_done (who varchar(20) not null)");
        office.sql.update("delete from act_done");
        for (int round = 0; round < 10; round++) {
            String occasion = "round" + round;
            CountDownLatch firstHasAsked = new CountDownLatch(1);
            CyclicBarrier together = new CyclicBarrier(3);

            atOnce(3, act -> {
                together.await(10, TimeUnit.SECONDS);
                office.transaction.executeWithoutResult(status -> {
                    office.sql.update("insert into act_done values ('" + occasion + "')");
                    desk.keep(gap("hana", occasion));
                    firstHasAsked.countDown();
                    desk.keep(gap("cole", occasion));
                });
                return act;
            });

            assertThat(firstHasAsked.getCount()).isZero();
        }

        assertThat(rows()).isEqualTo(20);
        assertThat(office.sql.queryForObject("select count(*) from act_done", Integer.class))
                .isEqualTo(30);
    }

    @Test
    void keepsTheMessageOfTheSecondActWhenTheFirstIsRolledBackMeanwhile() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(2);
        Future<?> rolledBack = people.submit(() -> office.transaction.executeWithoutResult(status -> {
            desk.keep(gap("hana", "24H"));
            asked.countDown();
            waitFor(second, 300);
            status.setRollbackOnly();
        }));
        Future<?> stands = people.submit(() -> {
            waitFor(asked, 5_000);
            office.ask(gap("hana", "24H"));
            second.countDown();
        });

        rolledBack.get(10, TimeUnit.SECONDS);
        stands.get(10, TimeUnit.SECONDS);
        people.shutdownNow();

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void givesAMessageToOnePostmanOnlyUntilNothingWasHeardOfItForTooLong() {
        office.ask(gap("hana", "24H"));

        Notice first = office.claim().orElseThrow();

        assertThat(office.claim()).isEmpty();
        office.clock.pass(Outbox.IN_HAND.minusSeconds(1));
        assertThat(office.claim()).isEmpty();
        office.clock.pass(Duration.ofSeconds(1));
        Notice again = office.claim().orElseThrow();
        assertThat(again.messageId()).isEqualTo(first.messageId());
        assertThat(again.attempts()).isEqualTo(2);
    }

    @Test
    void hearsNoMoreOfAMessageFromWhoeverHasLostIt() {
        office.ask(gap("hana", "24H"));
        Notice lost = office.claim().orElseThrow();
        office.clock.pass(Outbox.IN_HAND);
        assertThat(office.claim()).isPresent();

        office.outbox.giveUp(lost, Problem.NOT_PREPARED);
        assertThat(office.state()).isEqualTo(NoticeState.SENDING);

        office.outbox.sent(lost);
        assertThat(office.state()).isEqualTo(NoticeState.SENT);
    }

    @Test
    void neverSendsTwiceHoweverManyPostmenGoAtOnce() throws Exception {
        int messages = 300;
        for (int n = 0; n < messages; n++) {
            office.ask(gap("hana", "n" + n));
        }
        PostOffice.Bag bag = new PostOffice.Bag();

        atOnce(10, postman -> {
            office.postman(bag).sendDue();
            return postman;
        });
        office.postman(bag).sendDue();

        assertThat(bag.carried).hasSize(messages).doesNotHaveDuplicates();
        assertThat(office.sql.queryForObject("select count(*) from notice_outbox where state = 'SENT'", Integer.class))
                .isEqualTo(messages);
    }

    @Test
    void keepsNoAddressAndNoWords() {
        office.ask(gap("hana", "24H"));
        office.postman(new PostOffice.Bag()).sendDue();

        assertThat(office.sql.queryForList("select * from notice_outbox").toString())
                .doesNotContain("example.org,")
                .doesNotContain("hana@")
                .doesNotContain("lead is on call");
    }

    private int rows() {
        Integer rows = office.sql.queryForObject("select count(*) from notice_outbox", Integer.class);
        return rows == null ? 0 : rows;
    }

    private static void waitFor(CountDownLatch latch, long millis) {
        try {
            latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Act {
        int does(int number) throws Exception;
    }

    /** Fails when one of them does. */
    private static void atOnce(int many, Act act) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(many);
        List<Callable<Integer>> acts = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            int mine = number;
            acts.add(() -> act.does(mine));
        }
        for (Future<Integer> done : people.invokeAll(acts, 60, TimeUnit.SECONDS)) {
            done.get();
        }
        people.shutdownNow();
    }
}
