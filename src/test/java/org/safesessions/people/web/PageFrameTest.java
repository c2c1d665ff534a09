package org.safesessions.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.springframework.dao.DataAccessResourceFailureException;

class PageFrameTest {

    private final SignedInStaff signedIn = mock(SignedInStaff.class);
    private final StaffDesk staff = mock(StaffDesk.class);
    private final PageFrame frame = new PageFrame(signedIn, staff);

    @Test
    void leadsAdministratorsToNothingAboutSafeguarding() {
        signIn(new Staff(new StaffId("adam"), "Adam", Set.of(Duty.ADMINISTRATOR)));

        assertThat(frame.places()).extracting(PageFrame.Place::name).containsExactly("home", "worried", "policy");
    }

    @Test
    void leadsHostsToTheirSessionsAndLeadsToTheRota() {
        signIn(new Staff(new StaffId("hana"), "Hana", Set.of(Duty.HOST)));
        assertThat(frame.places())
                .extracting(PageFrame.Place::name)
                .containsExactly("home", "tasks", "sessions", "plan", "worried", "policy");

        signIn(new Staff(new StaffId("leila"), "Leila", Set.of(Duty.SAFEGUARDING_LEAD)));
        assertThat(frame.places())
                .extracting(PageFrame.Place::name)
                .containsExactly(
                        "home",
                        "tasks",
                        "sessions",
                        "vetting",
                        "rota",
                        "concerns",
                        "followups",
                        "worried",
                        "audit",
                        "policy");
    }

    @Test
    void standsEvenWhenTheStaffTableCannotBeRead() {
        when(signedIn.current()).thenReturn(Optional.of(new StaffId("hana")));
        when(staff.find(any())).thenThrow(new DataAccessResourceFailureException("no database"));

        assertThat(frame.name()).isEqualTo("hana");
        assertThat(frame.places()).isEmpty();
    }

    @Test
    void showsNothingToVisitors() {
        when(signedIn.current()).thenReturn(Optional.empty());

        assertThat(frame.signedIn()).isFalse();
        assertThat(frame.places()).isEmpty();
    }

    private void signIn(Staff person) {
        when(signedIn.current()).thenReturn(Optional.of(person.id()));
        when(staff.find(person.id())).thenReturn(Optional.of(person));
    }
}
