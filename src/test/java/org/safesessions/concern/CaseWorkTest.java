package org.safesessions.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.ConcernScenes;
import org.safesessions.PlantedWords;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.ConcernId;
import org.springframework.beans.factory.annotation.Autowired;

/** What is decided about a concern after somebody acknowledged it, and by whom. */
@WholeHouse
class CaseWorkTest {

    @Autowired
    private CaseDesk cases;

    @Autowired
    private TriageDesk triages;

    @Autowired
    private ClosingDesk closings;

    @Autowired
    private DangerDesk danger;

    @Autowired
    private ConcernScenes scenes;

    @Autowired
    private Acting acting;

    @Autowired
    private CleanTables tables;

    @BeforeEach
    void clean() {
        tables.clean();
    }

    @Test
    void thatItWasConsideredAndNotReferredIsADecisionWithItsReason() {
        ConcernId id = scenes.acknowledged();
        TriageAnswers answers = new TriageAnswers(
                "BULLYING",
                Severity.MEDIUM,
                "Two children quarrel.",
                AboutKind.CHILD,
                HarmPlace.OUR_SESSION,
                Threshold.NOT_REFERRED,
                "Zorkmid rang the school, who act.");

        acting.as("leila", () -> triages.triage(id, answers, null));

        WorkLine work = work("dev", id);
        assertThat(work.threshold()).isEqualTo(Threshold.NOT_REFERRED);
        assertThat(work.thresholdBy()).hasToString("leila");
        assertThat(work.subject()).isEqualTo(AboutKind.CHILD);
        assertThat(work.place()).isEqualTo(HarmPlace.OUR_SESSION);
        ReadableConcern read = acting.as("dev", () -> cases.read(id));
        assertThat(read.chronology()).anySatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo(EntryKind.THRESHOLD);
            assertThat(entry.code()).isEqualTo("NOT_REFERRED");
            assertThat(entry.text()).contains("Zorkmid");
        });
        assertThat(read.check().isWhole()).isTrue();
        assertThat(PlantedWords.everywhere(tables.jdbc()).holding("Zorkmid")).isEmpty();
        assertThat(onRecord(id)).contains("concern.thresholdDecided NOT_REFERRED leila");
    }

    @Test
    void whetherAnAgencyIsToldNeedsItsReasonAndIsDecidedAnewAtAnyTimeUntilItIsClosed() {
        ConcernId id = scenes.acknowledged();
        TriageAnswers without =
                new TriageAnswers("BULLYING", Severity.LOW, "Two children.", null, null, Threshold.REFER, " ");
        refused("THRESHOLD_RATIONALE_MISSING", () -> triages.triage(id, without, null));
        refused("NOT_TRIAGED", () -> triages.decide(id, Threshold.REFER, "Now.", null));
        acting.as("leila", () -> cases.triage(id, "BULLYING", Severity.LOW, "Two children.", null));
        assertThat(work("leila", id).threshold()).isNull();
        refused("THRESHOLD_MISSING", () -> triages.decide(id, null, "Now.", null));
        refused("THRESHOLD_RATIONALE_MISSING", () -> triages.decide(id, Threshold.REFER, "", null));

        acting.as("leila", () -> triages.decide(id, Threshold.LATER, "The school rings back.", null));
        acting.as("dev", () -> triages.decide(id, Threshold.REFER, "The school is worried too.", null));

        assertThat(work("leila", id).threshold()).isEqualTo(Threshold.REFER);
        assertThat(work("leila", id).thresholdBy()).hasToString("dev");
        acting.as("leila", () -> cases.close(id, "REFERRED", "They have it.", null));
        refused("ALREADY_CLOSED", () -> triages.decide(id, Threshold.LATER, "Hm.", null));
    }

    @Test
    void whoClosesItWithoutHavingDecidedHasDecidedIt() {
        ConcernId not = scenes.triaged();
        ConcernId yes = scenes.triaged();

        acting.as("leila", () -> cases.close(not, "NO_FURTHER_ACTION", "A joke among friends.", null));
        acting.as("leila", () -> cases.close(yes, "REFERRED", "The police have it.", null));

        assertThat(work("dev", not).threshold()).isEqualTo(Threshold.NOT_REFERRED);
        assertThat(work("dev", yes).threshold()).isEqualTo(Threshold.REFER);
    }

    @Test
    void lowAndMediumAreClosedByOnePersonHighAndCriticalByTwo() {
        for (Severity severity : Severity.values()) {
            ConcernId id = scenes.acknowledged();
            acting.as("leila", () -> cases.triage(id, "GROOMING", severity, "He asked twice.", null));

            acting.as("leila", () -> cases.close(id, "HANDLED_HERE", "Her mother knows.", null));

            assertThat(state(id))
                    .isEqualTo(severity.compareTo(Severity.HIGH) < 0 ? ConcernState.CLOSED : ConcernState.CLOSING);
        }
    }

    @Test
    void whoWantsItClosedNeverAgreesWithThemselvesAndAnotherDoes() {
        ConcernId id = scenes.closing();
        refused("SECOND_PERSON_NEEDED", () -> closings.signOff(id, true, "I agree.", null));
        refused("SECOND_PERSON_NEEDED", () -> cases.close(id, "HANDLED_HERE", "I agree.", null));
        assertThat(work("leila", id).maySignOff()).isFalse();
        assertThat(work("dev", id).maySignOff()).isTrue();
        assertThatThrownBy(() -> acting.as("dev", () -> closings.signOff(id, true, " ", null)))
                .hasMessageContaining("RATIONALE_MISSING");
        assertThat(state(id)).isEqualTo(ConcernState.CLOSING);

        acting.as("dev", () -> closings.signOff(id, true, "I rang her mother too.", null));

        assertThat(state(id)).isEqualTo(ConcernState.CLOSED);
        assertThat(work("leila", id).signedOffBy()).hasToString("dev");
        ReadableConcern read = acting.as("leila", () -> cases.read(id));
        assertThat(read.outcome()).isEqualTo(Outcome.HANDLED_HERE);
        assertThat(read.check().isWhole()).isTrue();
        refused("NOT_CLOSING", () -> closings.signOff(id, true, "Again.", null));
    }

    @Test
    void anotherWhoClosesItAgrees() {
        ConcernId id = scenes.closing();

        acting.as("dev", () -> cases.close(id, "REFERRED", "I would too.", null));

        assertThat(state(id)).isEqualTo(ConcernState.CLOSED);
        assertThat(acting.as("leila", () -> cases.read(id)).outcome()).isEqualTo(Outcome.HANDLED_HERE);
    }

    @Test
    void theSecondPersonMaySayThatThereIsMoreToDo() {
        ConcernId id = scenes.closing();

        acting.as("dev", () -> closings.signOff(id, false, "Nobody asked the girl.", null));

        assertThat(state(id)).isEqualTo(ConcernState.TRIAGED);
        assertThat(work("leila", id).closingAskedBy()).isNull();
        assertThat(acting.as("leila", () -> cases.read(id)).outcome()).isNull();
    }

    @Test
    void whomItIsAboutNeverAgreesNorLearnsThatSomebodyIsAsked() {
        ConcernId id = scenes.raised(ConcernScenes.about("dev")).id();
        acting.as("leila", () -> cases.acknowledge(id, null));
        acting.as("leila", () -> cases.triage(id, "CONDUCT_OF_STAFF", Severity.CRITICAL, "It fits.", null));

        acting.as("leila", () -> cases.close(id, "REFERRED", "The LADO has it.", null));

        for (Runnable act : new Runnable[] {
            () -> closings.signOff(id, true, "x", null),
            () -> closings.reopen(id, "x", null),
            () -> triages.work(id),
            () -> triages.review(id, "x", null, null),
            () -> triages.decide(id, Threshold.LATER, "x", null)
        }) {
            assertThatThrownBy(() -> acting.as("dev", act))
                    .isInstanceOfSatisfying(
                            ActRefused.class,
                            refused -> assertThat(refused.kind()).isEqualTo(ActRefused.Kind.NOT_FOUND));
        }
        assertThat(tables.jdbc()
                        .queryForList(
                                "select recipient_id from notice_outbox where about = ? and occasion like 'SIGN_OFF%'",
                                String.class, id.toString()))
                .containsExactly("tess");
        acting.as("tess", () -> closings.signOff(id, true, "I read it all.", null));
        assertThat(state(id)).isEqualTo(ConcernState.CLOSED);
    }

    @Test
    void whatIsClosedIsOpenedAgainWithAReason() {
        ConcernId id = scenes.triaged();
        refused("NOT_CLOSED", () -> closings.reopen(id, "He wrote again.", null));
        acting.as("leila", () -> cases.close(id, "HANDLED_HERE", "Her mother knows.", null));
        refused("RATIONALE_MISSING", () -> closings.reopen(id, " ", null));

        acting.as("dev", () -> closings.reopen(id, "He wrote again.", null));

        assertThat(state(id)).isEqualTo(ConcernState.TRIAGED);
        assertThat(acting.as("dev", () -> cases.read(id)).outcome()).isNull();
        assertThat(acting.as("dev", () -> cases.read(id)).check().isWhole()).isTrue();
        acting.as("leila", () -> cases.close(id, "REFERRED", "The police have it.", null));
        assertThat(state(id)).isEqualTo(ConcernState.CLOSED);
    }

    @Test
    void whether999WasCalledIsKeptWithByWhomWhenAndWhichReferenceOrWhyNot() {
        ConcernId id = scenes.raised(ConcernScenes.inDanger()).id();
        assertThat(work("leila", id).emergencyCalled()).isNull();
        refused("EMERGENCY_CALLED_MISSING", () -> danger.note(id, call(null, "Ann", "19:05", null, null)));
        refused("EMERGENCY_BY_MISSING", () -> danger.note(id, call(true, " ", "19:05", null, null)));
        refused("EMERGENCY_AT_MISSING", () -> danger.note(id, call(true, "Ann", null, null, null)));
        refused("EMERGENCY_WHY_NOT_MISSING", () -> danger.note(id, call(false, "Ann", "19:05", "12", " ")));

        acting.as("leila", () -> danger.note(id, call(false, null, null, null, "She is with her aunt.")));
        acting.as("tess", () -> danger.note(id, call(true, "Zorkmid", "19:05", "CAD 1234", null)));

        assertThat(work("dev", id).emergencyCalled()).isTrue();
        ReadableConcern read = acting.as("dev", () -> cases.read(id));
        assertThat(read.check().isWhole()).isTrue();
        assertThat(read.chronology())
                .filteredOn(entry -> entry.kind() == EntryKind.EMERGENCY_CALL)
                .extracting(ChronologyLine::text)
                .containsExactly("She is with her aunt.", "999 was called by Zorkmid, 19:05. Reference: CAD 1234");
        assertThat(PlantedWords.everywhere(tables.jdbc()).holding("CAD 1234")).isEmpty();
        assertThat(onRecord(id)).contains("concern.emergencyCallNoted CALLED tess");
    }

    private static EmergencyCall call(
            @Nullable Boolean called,
            @Nullable String by,
            @Nullable String at,
            @Nullable String reference,
            @Nullable String whyNot) {
        return new EmergencyCall(called, by, at, reference, whyNot);
    }

    @Test
    void aReviewIsNeverPutOffForTooLong() {
        ConcernId id = scenes.triaged();
        refused("REVIEW_MISSING", () -> triages.review(id, " ", NextReview.TOMORROW, null));

        acting.as("leila", () -> triages.review(id, "All is quiet.", NextReview.IN_FOUR_WEEKS, null));

        assertThat(acting.as("dev", () -> cases.line(id)).dueAt())
                .isEqualTo(work("dev", id).reviewAt());
    }

    @Test
    void whatSomebodyChangesBesideTheRecordIsFound() {
        ConcernId id = scenes.closing();

        tables.jdbc().update("update concern_work set closing_asked_by = 'dev' where concern_id = ?", id.value());

        RecordCheck check = acting.as("leila", () -> cases.read(id)).check();
        assertThat(check.isWhole()).isFalse();
        assertThat(check.fields()).containsExactly("closingAskedBy");
    }

    private void refused(String code, Runnable act) {
        assertThatThrownBy(() -> acting.as("leila", act))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining(code);
    }

    private ConcernState state(ConcernId id) {
        return acting.as("leila", () -> cases.line(id)).state();
    }

    private WorkLine work(String person, ConcernId id) {
        return acting.as(person, () -> triages.work(id));
    }

    private List<String> onRecord(ConcernId id) {
        return tables.jdbc()
                .queryForList(
                        "select name || ' ' || codes || ' ' || by_staff from audit_entry where subject = ? and by_staff is not null",
                        String.class,
                        id.toString());
    }
}
