package org.safesessions.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The invented people of the demonstration. All are cleared and trained, except Hugo, whose clearance ran out. */
@Component
@Profile("!production")
class DemoPeople {

    private final StaffDesk staff;
    private final Clock clock;

    DemoPeople(StaffDesk staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    /** Once; people who are there already are left as they are. */
    void enrol() {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        enrol(everybody(today));
    }

    /** Where there are sessions too: one more, who is free to stand in. */
    void enrolMore() {
        enrol(List.of(person("rita", "Rita", LocalDate.now(clock.withZone(ZoneOffset.UTC)), Duty.CO_HOST)));
    }

    private void enrol(List<Staff> some) {
        some.stream().filter(person -> staff.find(person.id()).isEmpty()).forEach(staff::enrol);
    }

    private static List<Staff> everybody(LocalDate today) {
        return List.of(
                person("hana", "Hana", today, Duty.HOST).reachableBy("01632 960103", "hana@example.org"),
                person("cole", "Cole", today, Duty.CO_HOST),
                person("leila", "Leila", today, Duty.SAFEGUARDING_LEAD)
                        .reachableBy("01632 960101", "leila@example.org"),
                person("dev", "Dev", today, Duty.SAFEGUARDING_LEAD).reachableBy("01632 960102", "dev@example.org"),
                person("mona", "Mona", today, Duty.MANAGER),
                person("tess", "Tess", today, Duty.TRUSTEE).asSafeguardingTrustee(),
                person("adam", "Adam", today, Duty.ADMINISTRATOR),
                new Staff(new StaffId("hugo"), "Hugo", Set.of(Duty.HOST, Duty.CO_HOST))
                        .clearedAndTrainedUntil(today.minusMonths(2), today.plusYears(1))
                        .reachableBy(null, "hugo@example.org"));
    }

    private static Staff person(String id, String name, LocalDate today, Duty duty) {
        return new Staff(new StaffId(id), name, Set.of(duty))
                .clearedAndTrainedUntil(today.plusYears(2), today.plusYears(3))
                .reachableBy(null, id + "@example.org");
    }
}
