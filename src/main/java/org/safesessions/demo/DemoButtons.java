package org.safesessions.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.safesessions.people.DemoSignIns;
import org.safesessions.people.Sentences;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Offers the invented people on the sign-in page, in the order in which a visitor would meet them. */
@Component
@Profile("demo")
class DemoButtons implements DemoSignIns {

    private static final List<String> ORDER =
            List.of("hana", "cole", "rita", "leila", "dev", "mona", "tess", "adam", "hugo");

    private final StaffDesk staff;
    private final Sentences sentences;

    DemoButtons(StaffDesk staff, Sentences sentences) {
        this.staff = staff;
        this.sentences = sentences;
    }

    @Override
    public List<DemoPerson> people() {
        Set<Staff> everybody = Set.copyOf(staff.all());
        return ORDER.stream()
                .flatMap(name ->
                        everybody.stream().filter(person -> person.id().value().equals(name)))
                .map(this::button)
                .toList();
    }

    private DemoPerson button(Staff person) {
        String whatTheyDo = person.duties().stream().sorted().map(sentences::of).collect(Collectors.joining(", "));
        return new DemoPerson(person.id().value(), person.displayName(), whatTheyDo);
    }
}
