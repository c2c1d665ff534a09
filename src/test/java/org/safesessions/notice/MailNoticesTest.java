package org.safesessions.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safesessions.notice.PostOffice.gap;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.TestClock;
import org.safesessions.people.SignedInStaff;
import org.safesessions.people.StaffDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Real mail to a real mail server. */
@DataJpaTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import({Outbox.class, NoticeDesk.class, SignedInStaff.class, StaffDesk.class, TestClock.class, PostOffice.class})
class MailNoticesTest {

    @Autowired
    PostOffice office;

    private GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    @BeforeEach
    void openTheOffice() {
        office.open();
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        Properties limits = new Properties();
        Stream.of("connectiontimeout", "timeout", "writetimeout")
                .forEach(limit -> limits.put("mail.smtp." + limit, "2000"));
        sender.setJavaMailProperties(limits);
    }

    @AfterEach
    void stopTheServer() {
        server.stop();
    }

    private MailNotices mail() {
        return new MailNotices(sender, PostOffice.trust(), "safeguarding@sessions.example.org", office.clock);
    }

    private void sendDue() {
        office.postman(mail()).sendDue();
    }

    private List<String> idsReceived() throws MessagingException {
        List<String> ids = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            ids.add(mail.getMessageID());
        }
        return ids;
    }

    @Test
    void arrivesOnceInPlainTextAndSaysThatAMachineSentIt() throws Exception {
        office.ask(gap("hana", "24H"));

        sendDue();
        sendDue();

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getMessageID()).isEqualTo(office.only().messageId());
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("hana@example.org");
        assertThat(mail.getFrom()[0]).hasToString("Riverside Community Trust <safeguarding@sessions.example.org>");
        assertThat(mail.getSubject())
                .isEqualTo("No safeguarding lead yet: session at 19:00 on Tuesday 24 November 2026");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(mail.getSentDate()).isEqualTo(java.util.Date.from(office.clock.instant()));
        assertThat(mail.getContent().toString())
                .contains("https://sessions.example.org/rota")
                .contains("020 7946 0000")
                .contains("999");
        assertThat(office.state()).isEqualTo(NoticeState.SENT);
    }

    @Test
    void isTriedAgainEachTimeLaterWhileTheServerIsDownAndArrivesOnce() throws Exception {
        server.stop();
        office.ask(gap("hana", "24H"));

        sendDue();
        for (Duration wait : List.of(Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(2))) {
            assertThat(office.only().lastProblem()).isEqualTo("SERVER_UNREACHABLE");
            int attempts = office.only().attempts();
            office.clock.pass(wait.minusMillis(1));
            sendDue();
            assertThat(office.only().attempts()).isEqualTo(attempts);
            office.clock.pass(Duration.ofMillis(1));
            sendDue();
            assertThat(office.only().attempts()).isEqualTo(attempts + 1);
        }
        server = new GreenMail(new ServerSetup(sender.getPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        office.clock.pass(Duration.ofHours(4));
        sendDue();

        assertThat(idsReceived()).containsExactly(office.only().messageId());
        assertThat(office.state()).isEqualTo(NoticeState.SENT);
        assertThat(office.only().lastProblem()).isNull();
    }

    @Test
    void spendsOneTryOfOneMessageOnAServerThatIsDownNotOneOfEach() {
        server.stop();
        office.ask(gap("hana", "7D"), gap("hana", "24H"), gap("hana", "2H"));

        sendDue();

        assertThat(office.sql.queryForObject("select sum(attempts) from notice_outbox", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void allArriveOnceAfterTwelveHoursWithoutAServer() throws Exception {
        server.stop();
        for (int n = 0; n < 200; n++) {
            office.ask(gap("hana", "n" + n));
        }
        for (int minute = 0; minute < 12 * 60; minute += 20) {
            sendDue();
            office.clock.pass(Duration.ofMinutes(20));
        }
        server = new GreenMail(new ServerSetup(sender.getPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        sendDue();
        office.clock.pass(Duration.ofHours(4));
        sendDue();

        assertThat(idsReceived()).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void hasTheSameMessageIdAgainWhenWeDieBetweenSendingAndKnowingIt() throws Exception {
        office.ask(gap("hana", "24H"));
        Notice inHand = office.claim().orElseThrow();
        mail().carry(
                        inHand.messageId(),
                        PostOffice.mailTo("hana@example.org"),
                        PostOffice.words().letter(inHand.needed().kind(), PostOffice.mailTo("hana@example.org")));

        office.clock.pass(Outbox.IN_HAND);
        sendDue();

        assertThat(idsReceived()).containsExactly(inHand.messageId(), inHand.messageId());
        assertThat(office.state()).isEqualTo(NoticeState.SENT);
    }

    @Test
    void leavesNothingOfAnActThatIsRolledBack() {
        office.transaction.executeWithoutResult(status -> {
            office.outbox.note(gap("hana", "24H"));
            status.setRollbackOnly();
        });

        sendDue();

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void goesToTheAddressOfTheMomentItIsSentAndToNobodyWhoIsToBeLeftAlone() throws Exception {
        office.ask(gap("hana", "24H"), gap("cole", "24H"));
        office.livesAt("hana", "new@example.org");
        office.moved("cole");

        sendDue();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getRecipients(Message.RecipientType.TO)[0])
                .hasToString("new@example.org");
        assertThat(office.sql.queryForList("select state from notice_outbox order by state", String.class))
                .containsExactly("DROPPED", "SENT");
        assertThat(office.sql.queryForObject(
                        "select last_problem from notice_outbox where state = 'DROPPED'", String.class))
                .as("why it was dropped is kept")
                .isEqualTo("NOT_SO_ANY_MORE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@b.example, c@d.example",
                "a@b.example\r\nBcc: c@d.example",
                "\"a\r\nBcc: c\"@b.example",
                "Somebody <a@b.example>",
                "a@b.example\u0000",
                "a@b.example (note)",
                "group: a@b.example;",
                "\u00e4@b.example"
            })
    void neverGoesToWhatIsNoSingleAddressAndIsGivenUpForPeopleToSee(String address) {
        office.livesAt("hana", address);
        office.ask(gap("hana", "24H"));

        sendDue();
        assertThat(office.state()).isEqualTo(NoticeState.WAITING);
        office.clock.pass(Duration.ofHours(2));
        sendDue();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(office.state()).isEqualTo(NoticeState.GIVEN_UP);
        assertThat(office.only().lastProblem()).isEqualTo("ADDRESS_UNUSABLE");
    }

    @Test
    void isGivenUpWhenNobodyAnswersForDays() {
        server.stop();
        office.ask(gap("hana", "24H"));
        sendDue();
        office.clock.pass(Duration.ofDays(3));

        sendDue();

        assertThat(office.state()).isEqualTo(NoticeState.GIVEN_UP);
    }

    @Test
    void waitsWhenItCannotBePutIntoWords() {
        office.livesAt("hana", "hana@example.org");
        office.ask(gap("hana", "24H"));
        office.sql.update("update notice_outbox set recipient_kind = 'REGISTRATION'");

        sendDue();

        assertThat(office.state()).isEqualTo(NoticeState.WAITING);
        assertThat(office.only().lastProblem()).isEqualTo("NOT_PREPARED");
    }
}
