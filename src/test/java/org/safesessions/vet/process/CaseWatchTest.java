package org.safesessions.vet.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.Scenes;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.people.Rush;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.register.Forms;
import org.safesessions.register.RegistrationDesk;
import org.safesessions.register.VettingStanding.Standing;
import org.safesessions.vet.StartList;
import org.safesessions.vet.VettingBook;
import org.safesessions.vet.VettingDecision;
import org.safesessions.vet.VettingDesk;
import org.safesessions.vet.VettingOutcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The process of a case starts after it was opened: once, whoever comes first, and whatever broke off between the two. */
@WholeHouse
class CaseWatchTest {

    @Autowired
    private Scenes scenes;

    @Autowired
    private Acting acting;

    @Autowired
    private CleanTables tables;

    @Autowired
    private CaseWatch watch;

    @Autowired
    private CaseStarts starts;

    @Autowired
    private StartList list;

    @Autowired
    private VettingBook book;

    @Autowired
    private VettingDesk desk;

    @Autowired
    private RegistrationDesk registrations;

    @Autowired
    private PlanningDesk planning;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TransactionTemplate transaction;

    private RegistrationId person = RegistrationId.random();

    /** As a crash leaves it that came between the two: the case is there, its process is not. */
    @BeforeEach
    void somebodyWhoseChecksHaveNoProcess() {
        tables.clean();
        person = scenes.registered();
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(person.toString())
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test", true, true));
        tables.jdbc()
                .update("insert into vetting_to_start (id, asked_at) values (?, current_timestamp)", person.value());
        assertThat(instances()).isZero();
    }

    private long instances() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(person.toString())
                .processDefinitionKey("participant-vetting")
                .count();
    }

    @Test
    void aRegistrationAndWhatItsProcessNeedsAreKeptTogetherOrNotAtAll() {
        SessionId session = scenes.approved(Duration.ofHours(4));

        acting.as(
                "cole",
                () -> transaction.executeWithoutResult(status -> {
                    RegistrationId sam = registrations.registerByStaff(
                            session, Forms.aChild().named("Sam Field").form());
                    assertThat(list.waiting(100)).contains(sam);
                    status.setRollbackOnly();
                }));

        assertThat(list.waiting(100)).containsExactly(person);
        assertThat(book.undecided(session)).isEmpty();
    }

    @Test
    void theNextLookStartsWhatACrashLeft() {
        watch.look();

        assertThat(instances()).isEqualTo(1);
        assertThat(list.waiting(100)).isEmpty();
        watch.look();
        assertThat(instances()).isEqualTo(1);
    }

    @Test
    void manyWhoStartItAtOnceStartItOnce() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(6);
        Callable<Object> start = () -> {
            starts.startOnce(person);
            return person;
        };
        for (Future<Object> done : nodes.invokeAll(List.of(start, start, start, start, start, start))) {
            done.get();
        }
        nodes.shutdownNow();

        assertThat(instances()).isEqualTo(1);
    }

    @Test
    void whoeverDecidesFirstStartsItInThatAct() {
        acting.as("cole", () -> desk.decide(person, scenes.refusal()));

        assertThat(instances()).isEqualTo(1);
        assertThat(list.waiting(100)).isEmpty();
        acting.as("leila", () -> desk.confirmRefusal(person, true, null));
        assertThat(book.of(person)).isEqualTo(Standing.NOT_THIS_TIME);
    }

    @Test
    void whoeverClearsFirstNeedsNoLook() {
        acting.as("cole", () -> desk.decide(person, VettingDecision.knownMember()));

        assertThat(book.of(person)).isEqualTo(Standing.CLEARED);
        watch.look();
        assertThat(instances()).isZero();
    }

    @Test
    void nothingIsStartedForWhoeverIsNotToBeCheckedAnyMore() {
        SessionId session = registrations.person(person).session();
        acting.as("hana", () -> planning.cancel(session, "The room is flooded."));

        watch.look();

        assertThat(instances()).isZero();
        assertThat(list.waiting(100)).isEmpty();
    }

    @Test
    void oneThatCannotBeStartedKeepsNoOtherFromIt() {
        tables.jdbc()
                .update(
                        "insert into vetting_to_start (id, asked_at) values (random_uuid(), timestamp '2001-01-01 00:00:00')");

        watch.look();

        assertThat(instances()).isEqualTo(1);
        assertThat(list.waiting(100)).hasSize(1).doesNotContain(person);
        tables.jdbc().update("delete from vetting_to_start");
    }

    @Test
    void aLookThatGetsNowhereEnds() {
        StartList full = mock(StartList.class);
        CaseStarts broken = mock(CaseStarts.class);
        when(full.waiting(anyInt())).thenReturn(List.of(person));
        doThrow(new IllegalStateException("no engine")).when(broken).start(anyList());
        doThrow(new IllegalStateException("no engine")).when(broken).startOnce(any());
        Rush rush = mock(Rush.class);
        CaseWatch other = new CaseWatch(full, broken, rush);

        other.look();

        verify(broken).startOnce(person);
        verify(rush, never()).giveWay(any());
        other.stop();
    }

    @Test
    void aStartIsPartOfATransaction() {
        assertThatThrownBy(() -> list.takeOff(person)).isInstanceOf(RuntimeException.class);
    }

    /** As a killed database once left it: the case and all about it are there, the engine's rows are not. */
    private void loseTheProcess() {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(person.toString())
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test", true, true));
        tables.jdbc().update("delete from vetting_to_start");
        assertThat(instances()).isZero();
    }

    @Test
    void aCaseThatLostItsProcessGetsItAgain() {
        loseTheProcess();
        watch.look();
        assertThat(instances()).isZero();

        watch.sweep();

        assertThat(instances()).isEqualTo(1);
        watch.sweep();
        assertThat(instances()).isEqualTo(1);
        acting.as("cole", () -> desk.decide(person, VettingDecision.knownMember()));
        assertThat(book.of(person)).isEqualTo(Standing.CLEARED);
    }

    @Test
    void oneThatWaitedForASecondOpinionWaitsForItAgain() {
        acting.as("cole", () -> desk.decide(person, scenes.refusal()));
        loseTheProcess();

        watch.sweep();

        acting.as("leila", () -> desk.confirmRefusal(person, true, null));
        assertThat(book.of(person)).isEqualTo(Standing.NOT_THIS_TIME);
        assertThat(instances()).isZero();
    }

    @Test
    void oneThatWaitedForAnAnswerWaitsForItAgain() {
        acting.as("cole", () -> desk.decide(person, asking()));
        loseTheProcess();

        watch.sweep();

        acting.as("cole", () -> desk.answerReceived(person));
        acting.as("cole", () -> desk.decide(person, VettingDecision.knownMember()));
        assertThat(book.of(person)).isEqualTo(Standing.CLEARED);
    }

    private static VettingDecision asking() {
        return new VettingDecision(VettingOutcome.MORE_INFORMATION, null, null, null, null, null, null, null);
    }

    @Test
    void whoIsStillToBeStartedOrDecidedIsNotLost() {
        watch.sweep();
        assertThat(instances()).isZero();
        acting.as("cole", () -> desk.decide(person, VettingDecision.knownMember()));

        watch.sweep();
        starts.startAnew(person);

        assertThat(instances()).isZero();
    }

    @Test
    void manyWhoFindItLostAtOnceStartItOnce() throws Exception {
        loseTheProcess();
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        Callable<Object> start = () -> {
            starts.startAnew(person);
            return person;
        };
        for (Future<Object> done : nodes.invokeAll(List.of(start, start, start, start))) {
            done.get();
        }
        nodes.shutdownNow();

        assertThat(instances()).isEqualTo(1);
    }
}
