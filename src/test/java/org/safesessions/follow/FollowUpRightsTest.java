package org.safesessions.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safesessions.follow.FollowUpRights.Person;
import org.safesessions.kernel.StaffId;

class FollowUpRightsTest {

    private static final StaffId HANA = new StaffId("hana");
    private static final StaffId COLE = new StaffId("cole");
    private static final Person LEILA = new Person(new StaffId("leila"), true, true, false);
    private static final Person DEV = new Person(new StaffId("dev"), true, true, false);
    private static final Person TESS = new Person(new StaffId("tess"), true, false, true);
    private static final List<Person> EVERYBODY = List.of(
            LEILA,
            DEV,
            TESS,
            new Person(HANA, true, false, false),
            new Person(COLE, true, false, false),
            new Person(new StaffId("gone"), false, true, true));

    @Test
    void everyLeadWhoDidNotLeadTheSessionReadsItAndNobodyElse() {
        assertThat(FollowUpRights.readers(EVERYBODY, Set.of(HANA, COLE)))
                .containsExactlyInAnyOrder(LEILA.id(), DEV.id());
    }

    @Test
    void aLeadWhoLedTheSessionIsNotShownIt() {
        assertThat(FollowUpRights.readers(EVERYBODY, Set.of(HANA, LEILA.id()))).containsExactly(DEV.id());
    }

    @Test
    void theNamedTrusteeReadsItWhenNoLeadIsLeft() {
        assertThat(FollowUpRights.readers(EVERYBODY, Set.of(LEILA.id(), DEV.id())))
                .containsExactly(TESS.id());
    }

    @Test
    void whoeverLedTheSessionNeverReadsItEvenWhenNobodyElseIsLeft() {
        assertThat(FollowUpRights.readers(EVERYBODY, Set.of(LEILA.id(), DEV.id(), TESS.id())))
                .isEmpty();
    }
}
