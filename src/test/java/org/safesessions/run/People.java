package org.safesessions.run;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The people of the tests, and who of them is signed in. */
public final class People {

    public static final StaffId HANA = new StaffId("hana");
    public static final StaffId COLE = new StaffId("cole");
    public static final StaffId CARA = new StaffId("cara");
    public static final StaffId LEILA = new StaffId("leila");
    public static final StaffId DEV = new StaffId("dev");
    public static final StaffId MONA = new StaffId("mona");
    public static final StaffId ADAM = new StaffId("adam");
    /** A lead who also co-hosts. */
    public static final StaffId BOTH = new StaffId("both");

    private static final LocalDate LONG = LocalDate.of(2030, 1, 1);

    private People() {}

    public static void enrol(StaffDesk staff) {
        enrol(staff, HANA, "Hana Host", Duty.HOST);
        enrol(staff, COLE, "Cole Cohost", Duty.CO_HOST);
        enrol(staff, CARA, "Cara Cohost", Duty.CO_HOST);
        enrol(staff, LEILA, "Leila Lead", Duty.SAFEGUARDING_LEAD);
        enrol(staff, DEV, "Dev Deputy", Duty.SAFEGUARDING_LEAD);
        enrol(staff, MONA, "Mona Manager", Duty.MANAGER);
        enrol(staff, ADAM, "Adam Admin", Duty.ADMINISTRATOR);
        enrol(staff, BOTH, "Bo Both", Duty.CO_HOST, Duty.SAFEGUARDING_LEAD);
    }

    private static void enrol(StaffDesk staff, StaffId id, String name, Duty... duties) {
        Set<Duty> all = EnumSet.of(duties[0], duties);
        staff.enrol(new Staff(id, name, all)
                .reachableBy("+44 20 7946 0" + Math.abs(id.value().hashCode() % 1000), id + "@example.org")
                .clearedAndTrainedUntil(LONG, LONG));
    }

    /** From now on this thread acts for that person. */
    public static void signIn(StaffId person) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(person.value(), "", "ROLE_STAFF"));
    }

    public static void signOut() {
        SecurityContextHolder.clearContext();
    }
}
