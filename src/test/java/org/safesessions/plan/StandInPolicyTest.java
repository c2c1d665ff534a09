package org.safesessions.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.StandInPolicy.Candidate;

class StandInPolicyTest {

    private static final StaffId ROSA = new StaffId("rosa");
    private static final Reason BUSY = Reason.of("STAFF_BUSY", ROSA, Instant.EPOCH, Instant.MAX);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // duty, cleared, leads it, approved it, on call, busy: why not as host, why not as co-host
                "true, true, false, false, false, false, -, -",
                "false, true, false, false, false, false, NOT_A_HOST, NOT_A_CO_HOST",
                "true, false, false, false, false, false, STAFF_NOT_CLEARED, STAFF_NOT_CLEARED",
                "true, true, true, false, false, false, STAND_IN_IS_STAFF, STAND_IN_IS_STAFF",
                "true, true, false, true, false, false, APPROVER_WOULD_LEAD, APPROVER_WOULD_LEAD",
                "true, true, false, false, true, false, STAND_IN_ON_CALL, STAND_IN_ON_CALL",
                "true, true, false, false, false, true, STAFF_BUSY, STAFF_BUSY"
            })
    void maySayYesWhoIsFreeAndMayLeadTheSession(
            boolean duty,
            boolean cleared,
            boolean leadsIt,
            boolean approvedIt,
            boolean onCall,
            boolean busy,
            String asHost,
            String asCoHost) {
        Candidate one = new Candidate(
                ROSA, duty, cleared, leadsIt, approvedIt, onCall, busy ? Optional.of(BUSY) : Optional.empty());

        assertThat(StandInPolicy.against(StandInRole.HOST, one))
                .extracting(Reason::code)
                .containsExactlyElementsOf(Optional.ofNullable(asHost).stream().toList());
        assertThat(StandInPolicy.against(StandInRole.CO_HOST, one))
                .extracting(Reason::code)
                .containsExactlyElementsOf(
                        Optional.ofNullable(asCoHost).stream().toList());
    }
}
