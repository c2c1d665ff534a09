package org.safesessions.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.StaffId;

class EscalationPolicyTest {

    private static final StaffId LEILA = new StaffId("leila");
    private static final StaffId DEV = new StaffId("dev");
    private static final StaffId LEA = new StaffId("lea");
    private static final StaffId TESS = new StaffId("tess");
    private static final StaffId MONA = new StaffId("mona");
    private static final Roster USUAL =
            new Roster(List.of(LEILA), List.of(DEV), Set.of(LEILA, DEV, LEA), Set.of(TESS), Set.of(MONA));

    @Test
    void theLadderIsLeadOnCallThenDeputyThenAllLeadsThenTheTrusteeAndStaysThere() {
        assertThat(told(USUAL, KeptFrom.NOBODY))
                .containsExactly(
                        Set.of(LEILA), Set.of(LEILA, DEV), Set.of(LEILA, DEV, LEA), Set.of(LEILA, DEV, LEA, TESS));
    }

    @Test
    void whenEverybodyWasToldTheNumberOutsideIsLastAndIsNeverLeft() {
        assertThat(EscalationPolicy.next(Rung.TRUSTEE, USUAL, KeptFrom.NOBODY, false))
                .isEqualTo(Rung.EXTERNAL_NUMBER);
        assertThat(EscalationPolicy.next(Rung.EXTERNAL_NUMBER, USUAL, KeptFrom.NOBODY, false))
                .isEqualTo(Rung.EXTERNAL_NUMBER);
        assertThat(EscalationPolicy.audience(Rung.EXTERNAL_NUMBER, USUAL, KeptFrom.NOBODY, false))
                .containsExactlyInAnyOrder(LEILA, DEV, LEA, TESS);
    }

    @Test
    void inDangerLeadDeputyAndTrusteeAreToldTogether() {
        Rung first = EscalationPolicy.first(USUAL, KeptFrom.NOBODY, true);

        assertThat(EscalationPolicy.audience(first, USUAL, KeptFrom.NOBODY, true))
                .containsExactly(LEILA, DEV, TESS);
        assertThat(EscalationPolicy.audience(
                        EscalationPolicy.first(USUAL, about(TESS), true), USUAL, about(TESS), true))
                .containsExactly(LEILA, DEV);
        assertThat(EscalationPolicy.next(first, USUAL, KeptFrom.NOBODY, true)).isEqualTo(Rung.ALL_LEADS);
    }

    @Test
    void inDangerWithNobodyOnCallAllLeadsAndTheTrusteeAreToldTogether() {
        Roster nobodyOnCall = new Roster(List.of(), List.of(), Set.of(LEILA, DEV), Set.of(TESS), Set.of(MONA));
        Rung first = EscalationPolicy.first(nobodyOnCall, KeptFrom.NOBODY, true);

        assertThat(EscalationPolicy.audience(first, nobodyOnCall, KeptFrom.NOBODY, true))
                .containsExactlyInAnyOrder(LEILA, DEV, TESS);
    }

    @Property
    void whoeverIsSilentItEndsAtTheNumberOutsideAndWhomItIsAboutIsNeverTold(
            @ForAll("rosters") Roster roster, @ForAll("kept") KeptFrom kept, @ForAll boolean danger) {
        Rung rung = EscalationPolicy.first(roster, kept, danger);
        for (int step = 0; step < Rung.values().length; step++) {
            assertThat(EscalationPolicy.audience(rung, roster, kept, danger))
                    .noneMatch(person -> kept.includes(person, roster.leads().contains(person)));
            rung = EscalationPolicy.next(rung, roster, kept, danger);
        }
        assertThat(rung).isEqualTo(Rung.EXTERNAL_NUMBER);
    }

    @Test
    void aLeadOnCallWhomItIsAboutIsSteppedOverAtOnce() {
        assertThat(told(USUAL, about(LEILA))).containsExactly(Set.of(DEV), Set.of(DEV, LEA), Set.of(DEV, LEA, TESS));
    }

    @Test
    void whenNobodyIsOnCallAllLeadsAreToldAtOnce() {
        Roster nobodyOnCall = new Roster(List.of(), List.of(), Set.of(LEILA, DEV), Set.of(TESS), Set.of(MONA));

        assertThat(told(nobodyOnCall, KeptFrom.NOBODY)).containsExactly(Set.of(LEILA, DEV), Set.of(LEILA, DEV, TESS));
    }

    @Test
    void whenItIsAboutAnUnknownLeadTheTrusteeIsToldAtOnceAndNoLeadEver() {
        assertThat(told(USUAL, new KeptFrom(Set.of(), true))).containsExactly(Set.of(TESS));
    }

    @Test
    void whenItIsAboutTheTrusteeTheLeadsAreTheLast() {
        assertThat(told(USUAL, about(TESS)))
                .containsExactly(Set.of(LEILA), Set.of(LEILA, DEV), Set.of(LEILA, DEV, LEA));
    }

    @Test
    void whenItIsAboutTheTrusteeAndAnUnknownLeadAManagerIsTold() {
        assertThat(told(USUAL, new KeptFrom(Set.of(TESS), true))).containsExactly(Set.of(MONA));
    }

    @Test
    void aManagerIsToldOnlyWhenNobodyElseIsLeft() {
        assertThat(told(new Roster(List.of(), List.of(), Set.of(), Set.of(), Set.of(MONA)), KeptFrom.NOBODY))
                .containsExactly(Set.of(MONA));
        assertThat(told(USUAL, KeptFrom.NOBODY)).noneMatch(told -> told.contains(MONA));
    }

    @Test
    void aTrusteeWhoIsALeadTooIsKeptOutWithTheUnknownLead() {
        Roster trusteeLeads = new Roster(List.of(), List.of(), Set.of(LEILA, TESS), Set.of(TESS), Set.of(MONA));

        assertThat(told(trusteeLeads, new KeptFrom(Set.of(), true))).containsExactly(Set.of(MONA));
    }

    @Property
    void whomeverItIsAboutIsNeverToldAndEverybodyElseInTheEnd(
            @ForAll("rosters") Roster roster, @ForAll("kept") KeptFrom kept) {
        List<Set<StaffId>> told = told(roster, kept);
        Set<StaffId> handlers = new HashSet<>(roster.leads());
        handlers.addAll(roster.trustees());
        handlers.removeIf(person -> kept.includes(person, roster.leads().contains(person)));
        Set<StaffId> managers = new HashSet<>(roster.managers());
        managers.removeIf(person -> kept.includes(person, roster.leads().contains(person)));

        assertThat(told)
                .allSatisfy(people -> assertThat(people)
                        .noneMatch(
                                person -> kept.includes(person, roster.leads().contains(person))));
        assertThat(told.get(told.size() - 1)).isEqualTo(handlers.isEmpty() ? managers : handlers);
        assertThat(told.get(0).isEmpty()).isEqualTo(handlers.isEmpty() && managers.isEmpty());
    }

    @Property
    void eachStepTellsSomebodyNewUntilTheLastAndForgetsNobody(
            @ForAll("rosters") Roster roster, @ForAll("kept") KeptFrom kept) {
        List<Set<StaffId>> told = told(roster, kept);

        for (int step = 1; step < told.size(); step++) {
            assertThat(told.get(step))
                    .containsAll(told.get(step - 1))
                    .hasSizeGreaterThan(told.get(step - 1).size());
        }
        assertThat(told.size()).isLessThanOrEqualTo(Rung.values().length);
    }

    @Provide
    Arbitrary<Roster> rosters() {
        Arbitrary<Set<StaffId>> people =
                Arbitraries.of("a", "b", "c", "d", "e").map(StaffId::new).set().ofMaxSize(4);
        return Combinators.combine(people, people, people, people).as((leads, trustees, managers, onCall) -> {
            List<StaffId> leadsOnCall =
                    onCall.stream().filter(leads::contains).sorted().toList();
            return new Roster(
                    leadsOnCall.stream().limit(1).toList(),
                    leadsOnCall.stream().skip(1).toList(),
                    leads,
                    trustees.stream().limit(1).collect(java.util.stream.Collectors.toSet()),
                    managers);
        });
    }

    @Provide
    Arbitrary<KeptFrom> kept() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d", "e")
                                .map(StaffId::new)
                                .set()
                                .ofMaxSize(3),
                        Arbitraries.of(true, false))
                .as(KeptFrom::new);
    }

    private static KeptFrom about(StaffId person) {
        return new KeptFrom(Set.of(person), false);
    }

    /** Whom each step tells, while nobody acknowledges, until there is nobody new. */
    private static List<Set<StaffId>> told(Roster roster, KeptFrom keptFrom) {
        List<Set<StaffId>> told = new ArrayList<>();
        Rung rung = EscalationPolicy.first(roster, keptFrom, false);
        do {
            told.add(EscalationPolicy.audience(rung, roster, keptFrom, false));
            rung = EscalationPolicy.next(rung, roster, keptFrom, false);
        } while (rung != Rung.EXTERNAL_NUMBER);
        return told;
    }
}
