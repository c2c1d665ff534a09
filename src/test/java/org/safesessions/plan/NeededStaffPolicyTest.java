package org.safesessions.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.StaffId;

class NeededStaffPolicyTest {

    private static final StaffId HANA = new StaffId("hana");
    private static final StaffId COLE = new StaffId("cole");
    private static final StaffId CORA = new StaffId("cora");
    private static final StaffId LENA = new StaffId("lena");

    @Test
    void theHostIsAlwaysNeeded() {
        assertThat(needed(List.of(COLE), Set.of(COLE), Set.of(), 1)).containsExactly(HANA);
    }

    @Test
    void theOnlyCoHostIsNeededWhenTheyAreALead() {
        assertThat(needed(List.of(LENA), Set.of(LENA), Set.of(LENA), 1)).containsExactlyInAnyOrder(HANA, LENA);
    }

    @Test
    void aLeadBesidesEnoughOtherCoHostsIsFree() {
        assertThat(needed(List.of(COLE, LENA), Set.of(COLE, LENA), Set.of(LENA), 1))
                .containsExactly(HANA);
    }

    @Test
    void whoIsNotThereRelievesNobody() {
        assertThat(needed(List.of(COLE, LENA), Set.of(LENA), Set.of(LENA), 1))
                .containsExactlyInAnyOrder(HANA, COLE, LENA);
    }

    @Test
    void asManyOthersMustBeThereAsThePolicyAsksFor() {
        List<StaffId> three = List.of(COLE, CORA, LENA);

        assertThat(needed(three, Set.copyOf(three), Set.of(LENA), 2)).containsExactly(HANA);
        assertThat(needed(three, Set.of(COLE, LENA), Set.of(LENA), 2)).contains(LENA);
    }

    /** Whoever comes later only ever frees people, never the other way round. */
    @Property
    void aCoHostIsFreeExactlyWhenEnoughOthersAreThereWhoAreNoLeads(
            @ForAll @IntRange(max = 7) int there,
            @ForAll @IntRange(max = 7) int leads,
            @ForAll @IntRange(min = 1, max = 3) int count) {
        List<StaffId> three = List.of(COLE, CORA, LENA);
        Set<StaffId> present = some(three, there);
        Set<StaffId> whoAreLeads = some(three, leads);
        long others = present.stream().filter(one -> !whoAreLeads.contains(one)).count();

        Set<StaffId> needed = needed(three, present, whoAreLeads, count);

        assertThat(needed).contains(HANA);
        assertThat(needed.containsAll(three)).isEqualTo(others < count);
        assertThat(needed).hasSize(others < count ? 4 : 1);
    }

    private static Set<StaffId> some(List<StaffId> all, int bits) {
        return all.stream()
                .filter(one -> (bits >> all.indexOf(one) & 1) == 1)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static Set<StaffId> needed(List<StaffId> coHosts, Set<StaffId> there, Set<StaffId> leads, int count) {
        return NeededStaffPolicy.needed(HANA, coHosts, there::contains, leads::contains, count);
    }
}
