package org.safesessions.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safesessions.practice.Figurant.ALI;
import static org.safesessions.practice.Figurant.KIM;
import static org.safesessions.practice.Figurant.SAM;
import static org.safesessions.run.CameraMatch.MATCH;
import static org.safesessions.run.CameraMatch.MISMATCH;
import static org.safesessions.run.CameraMatch.NO_CAMERA;
import static org.safesessions.run.DoorDecision.Decision.ADMIT;
import static org.safesessions.run.DoorDecision.Decision.HOLD;
import static org.safesessions.run.DoorDecision.Decision.REMOVE;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.Reason;
import org.safesessions.platform.Control;
import org.safesessions.run.CameraMatch;
import org.safesessions.run.DoorDecision;
import org.safesessions.run.DoorStanding;

class CourseTest {

    private static final Scenery SCENERY = new Scenery(
            Instant.parse("2026-11-23T18:55:00Z"), ZoneId.of("Europe/London"), "Hana", List.of(Control.WAITING_ROOM));

    private static final List<Act> READY = List.of(
            Act.of(Step.HAND_IN),
            Act.of(Step.LEAD_APPROVES),
            Act.of(Step.PEOPLE_REGISTER),
            Act.of(Step.CLEAR, SAM),
            Act.of(Step.CLEAR, ALI),
            Act.of(Step.CLEAR, KIM));

    private static final List<Step> NEEDED =
            List.of(Step.CHECK_IN, Step.PUT_CONTROLS_IN_PLACE, Step.SHOW_THE_RULES, Step.RING_THE_LEAD);

    /** Played as on the page: what cannot be done at that point is not done. */
    private static Course played(List<Act> before, Act... more) {
        List<Act> acts = new ArrayList<>();
        Stream.concat(before.stream(), Arrays.stream(more)).forEach(act -> {
            assertThat(Course.after(SCENERY, acts).mayDo(act)).as(act.code()).isTrue();
            acts.add(act);
        });
        return Course.after(SCENERY, acts);
    }

    private static List<Act> started() {
        List<Act> acts = new ArrayList<>(READY);
        acts.add(Act.of(Step.START));
        NEEDED.forEach(step -> acts.add(Act.of(step)));
        acts.add(Act.of(Step.START));
        return acts;
    }

    private static List<String> codes(Course course) {
        return course.against().stream().map(Reason::code).toList();
    }

    static Stream<Set<Step>> everythingThatCanBeMissing() {
        return IntStream.range(0, 1 << NEEDED.size()).mapToObj(bits -> {
            Set<Step> some = EnumSet.noneOf(Step.class);
            IntStream.range(0, NEEDED.size())
                    .filter(bit -> (bits & 1 << bit) != 0)
                    .forEach(bit -> some.add(NEEDED.get(bit)));
            return some;
        });
    }

    /** The same gate as on a real evening, and no way past it: not a single thing may be missing. */
    @ParameterizedTest
    @MethodSource("everythingThatCanBeMissing")
    void itStartsWhenNothingIsMissingAndNeverOtherwise(Set<Step> some) {
        List<Act> acts = new ArrayList<>(READY);
        acts.add(Act.of(Step.START));
        some.forEach(step -> acts.add(Act.of(step)));

        Course course = played(acts, Act.of(Step.START));

        assertThat(course.stage()).isEqualTo(some.containsAll(NEEDED) ? Stage.DOOR : Stage.ROOM);
        assertThat(codes(course).contains("NO_LEAD_ON_CALL")).isEqualTo(!some.contains(Step.RING_THE_LEAD));
        assertThat(codes(course).contains("RULES_NOT_SHOWN")).isEqualTo(!some.contains(Step.SHOW_THE_RULES));
        assertThat(codes(course).contains("CONTROLS_NOT_VERIFIED"))
                .isEqualTo(!some.contains(Step.PUT_CONTROLS_IN_PLACE));
        assertThat(codes(course).contains("HOST_NOT_PRESENT")).isEqualTo(!some.contains(Step.CHECK_IN));
    }

    @Test
    void whoeverPractisesIsRefusedOnceBeforeTheyCanRing() {
        assertThat(played(READY).mayRing()).isFalse();
        assertThat(played(READY).mayDo(Act.of(Step.RING_THE_LEAD))).isFalse();

        Course refused = played(READY, Act.of(Step.START));

        assertThat(refused.wasStartRefused()).isTrue();
        assertThat(codes(refused)).contains("NO_LEAD_ON_CALL");
        assertThat(refused.mayRing()).isTrue();
    }

    @Test
    void noStageIsSkipped() {
        List<Act> acts = started();
        for (int done = 0; done < acts.size(); done++) {
            Course course = Course.after(SCENERY, acts.subList(0, done));
            Stage stage = course.stage();
            assertThat(course.mayDo(Act.of(Step.END))).as("end in " + stage).isFalse();
            assertThat(course.mayDo(Act.of(Step.DEBRIEF)))
                    .as("debrief in " + stage)
                    .isFalse();
            assertThat(course.mayDo(Act.of(Step.START))).isEqualTo(stage == Stage.ROOM);
        }
        assertThat(played(acts, Act.of(Step.END), Act.of(Step.DEBRIEF)).stage()).isEqualTo(Stage.DONE);
    }

    @Test
    void beforeTheStartNobodyIsLetInWhateverFits() {
        Course course = played(READY, Act.decide(SAM, ADMIT, MATCH, false, false));

        assertThat(course.standing(SAM)).isEqualTo(DoorStanding.WAITING);
        assertThat(codes(course)).contains("NO_LEAD_ON_CALL");
    }

    @Test
    void whoeverFitsComesIn() {
        assertThat(played(started(), Act.decide(SAM, ADMIT, MATCH, false, false))
                        .standing(SAM))
                .isEqualTo(DoorStanding.ADMITTED);
    }

    @Test
    void whoeverNobodySawNeedsAReasonAndTheirAdult() {
        Course course = played(started(), Act.decide(ALI, ADMIT, NO_CAMERA, false, false));
        assertThat(codes(course)).containsExactlyInAnyOrder("NO_CAMERA_UNEXPLAINED", "CARER_NOT_PRESENT");

        Course held = played(
                started(), Act.decide(ALI, HOLD, null, false, false), Act.decide(ALI, ADMIT, NO_CAMERA, true, true));
        assertThat(held.standing(ALI)).isEqualTo(DoorStanding.ADMITTED);
    }

    @Test
    void aMismatchNeverComesInAndALeadWouldHearOfIt() {
        Course course = played(
                started(), Act.decide(KIM, ADMIT, MISMATCH, true, true), Act.decide(KIM, ADMIT, MATCH, false, false));

        assertThat(course.standing(KIM)).isEqualTo(DoorStanding.HELD);
        assertThat(codes(course)).containsExactly("MISMATCH_STANDS");
        assertThat(course.letters()).extracting(Letter::kind).contains(NoticeKind.CONCERN_WAITS);
    }

    @Test
    void whoeverLetsAStrangerInIsToldSo() {
        Course course = played(started(), Act.decide(KIM, ADMIT, MATCH, false, false));
        assertThat(course.isStrangerIn()).isTrue();

        List<Act> acts = new ArrayList<>(started());
        acts.add(Act.decide(KIM, ADMIT, MATCH, false, false));
        acts.add(Act.decide(KIM, REMOVE, null, true, false));
        assertThat(played(acts).isStrangerIn()).isFalse();
        assertThat(played(acts).wasStrangerIn()).isTrue();
    }

    @Test
    void whoeverIsNotToComeThisTimeIsNotLetIn() {
        List<Act> acts = new ArrayList<>(started());
        acts.set(acts.indexOf(Act.of(Step.CLEAR, SAM)), Act.of(Step.NOT_THIS_TIME, SAM));

        Course course = played(acts, Act.decide(SAM, ADMIT, MATCH, false, false));

        assertThat(codes(course)).contains("NOT_TO_COME_IN");
    }

    @Test
    void whatWouldHaveBeenSentIsThere() {
        Course course = played(started(), Act.decide(SAM, ADMIT, MATCH, false, false), Act.of(Step.END));

        assertThat(course.letters())
                .contains(
                        new Letter(NoticeKind.PLAN_AWAITS_APPROVAL, null),
                        new Letter(NoticeKind.CONFIRM_ADDRESS, KIM),
                        new Letter(NoticeKind.PLACE_CONFIRMED, SAM),
                        new Letter(NoticeKind.CONFIRM_ON_CALL, null),
                        new Letter(NoticeKind.FOLLOW_UP_ASKED, SAM))
                .doesNotContain(new Letter(NoticeKind.FOLLOW_UP_ASKED, KIM));
    }

    @ParameterizedTest
    @EnumSource(DoorDecision.Decision.class)
    void whatWasDoneIsReadBackAsItWasWritten(DoorDecision.Decision decision) {
        for (CameraMatch camera : CameraMatch.values()) {
            Act act = Act.decide(ALI, decision, camera, true, false);
            assertThat(Act.read(act.code())).isEqualTo(act);
        }
        assertThat(Act.read(Act.of(Step.HAND_IN).code())).isEqualTo(Act.of(Step.HAND_IN));
    }
}
