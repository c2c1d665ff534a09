package org.safesessions.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safesessions.kernel.StaffId;

/** Every case there is, against a table written by hand: whatever is not in it is refused. */
class ConcernRightsTest {

    private static final StaffId ME = new StaffId("leila");
    private static final StaffId SOMEBODY = new StaffId("dev");

    /** Active, lead, it is about me, it is about an unknown lead, the routing brought me in. */
    private static final Set<String> ALLOWED = Set.of(
            "active lead",
            "active lead handler",
            "active handler",
            // a trustee, say: it is about an unknown lead, and they are none
            "active leads handler");

    record Case(boolean active, boolean lead, boolean about, boolean aboutALead, boolean handler) {

        @Override
        public String toString() {
            return ((active ? " active" : " gone")
                            + (lead ? " lead" : "")
                            + (about ? " subject" : "")
                            + (aboutALead ? " leads" : "")
                            + (handler ? " handler" : ""))
                    .strip();
        }
    }

    static Stream<Case> everyCase() {
        return IntStream.range(0, 32)
                .mapToObj(bits ->
                        new Case((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0, (bits & 16) != 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCase")
    void isDeniedUnlessTheTableAllowsIt(Case one) {
        KeptFrom keptFrom = new KeptFrom(one.about() ? Set.of(ME, SOMEBODY) : Set.of(SOMEBODY), one.aboutALead());

        boolean may = ConcernRights.mayHandle(
                ME, one.active(), one.lead(), keptFrom, one.handler() ? Set.of(ME) : Set.of(SOMEBODY));

        assertThat(may).isEqualTo(ALLOWED.contains(one.toString()));
    }

    @Test
    void theTableNamesOnlyCasesThereAre() {
        assertThat(everyCase().map(Case::toString)).containsAll(ALLOWED).hasSize(32);
    }

    @Test
    void anyOfThePeopleItIsAboutIsKeptOut() {
        KeptFrom both = new KeptFrom(Set.of(ME, SOMEBODY), false);

        assertThat(both.includes(ME, true)).isTrue();
        assertThat(both.includes(SOMEBODY, false)).isTrue();
        assertThat(both.includes(new StaffId("tess"), true)).isFalse();
    }
}
