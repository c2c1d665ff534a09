package org.safesessions.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.ConcernScenes;
import org.safesessions.concern.SubjectPolicy.Colleague;
import org.safesessions.kernel.StaffId;

class SubjectPolicyTest {

    private static final List<Colleague> EVERYBODY = List.of(
            new Colleague(new StaffId("leila"), "Leila Okoro-Díaz", true, false),
            new Colleague(new StaffId("dev"), "Dev Patel", true, true),
            new Colleague(new StaffId("hana"), "Hana", false, true),
            new Colleague(new StaffId("cole"), "Cole", false, true),
            new Colleague(new StaffId("tess"), "Tess", false, false));
    private static final Set<StaffId> SESSION = people("hana", "dev");

    @Test
    void aConcernAboutAChildIsKeptFromNobodyWhateverTheChildsNameIs() {
        assertThat(kept(AboutOurPeople.NO, AboutKind.CHILD, "Leila", null, SESSION))
                .isEqualTo(KeptFrom.NOBODY);
    }

    @Test
    void aPersonPickedFromTheListIsKeptOutWhateverTheFirstAnswerWas() {
        assertThat(kept(AboutOurPeople.NO, AboutKind.CHILD, null, "leila", null).people())
                .containsExactly(new StaffId("leila"));
        assertThat(kept(AboutOurPeople.NO, AboutKind.STAFF, null, "leila", SESSION))
                .isEqualTo(new KeptFrom(people("leila"), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Leila", "leila", "LEILA OKORO", "Mrs Okoro", "  leila\t", "Diaz", "the one called Leila?"})
    void aNameThatFitsSomebodyKeepsItFromThem(String name) {
        assertThat(kept(AboutOurPeople.SAFEGUARDING_LEAD, AboutKind.UNKNOWN, name, null, null))
                .isEqualTo(new KeptFrom(people("leila"), false));
    }

    @Test
    void aUserNameThatIsNoneIsReadAsAName() {
        assertThat(kept(null, AboutKind.STAFF, null, "Leila O.", null).people()).containsExactly(new StaffId("leila"));
    }

    @Test
    void anUnknownLeadKeepsItFromEveryLead() {
        assertThat(kept(AboutOurPeople.SAFEGUARDING_LEAD, AboutKind.UNKNOWN, null, null, SESSION))
                .isEqualTo(new KeptFrom(Set.of(), true));
        assertThat(kept(AboutOurPeople.SAFEGUARDING_LEAD, AboutKind.STAFF, "Hana", null, null))
                .isEqualTo(new KeptFrom(people("hana"), true));
    }

    @ParameterizedTest
    @EnumSource(names = {"SESSION_STAFF", "NOT_SURE"})
    void nobodyNamedKeepsItFromTheStaffOfTheSession(AboutOurPeople answer) {
        assertThat(kept(answer, AboutKind.UNKNOWN, "a tall man", null, SESSION))
                .isEqualTo(new KeptFrom(SESSION, false));
    }

    @Test
    void withoutASessionItIsKeptFromAllWhoRunSessions() {
        assertThat(kept(AboutOurPeople.SESSION_STAFF, AboutKind.UNKNOWN, null, null, null))
                .isEqualTo(new KeptFrom(people("hana", "cole", "dev"), false));
    }

    @Test
    void aMemberOfStaffIsMeantAlsoWhenTheFirstQuestionWasNotAsked() {
        assertThat(kept(null, AboutKind.STAFF, null, null, SESSION).people()).isEqualTo(SESSION);
        assertThat(kept(AboutOurPeople.NO, AboutKind.STAFF, null, null, SESSION).people())
                .isEqualTo(SESSION);
    }

    private static KeptFrom kept(
            @Nullable AboutOurPeople answer,
            AboutKind kind,
            @Nullable String name,
            @Nullable String staff,
            @Nullable Set<StaffId> session) {
        ConcernReport blank = ConcernScenes.report();
        return SubjectPolicy.of(
                new ConcernReport(
                        null, null, answer, kind, name, staff, blank.whatHappened(), null, null, false, null, null),
                session,
                EVERYBODY);
    }

    private static Set<StaffId> people(String... names) {
        return Stream.of(names).map(StaffId::new).collect(Collectors.toSet());
    }
}
