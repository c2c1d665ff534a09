package org.safesessions.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.Reason;
import org.safesessions.register.DisplayNames;
import org.safesessions.register.RegisteredPerson;

/** Compares the name that the room shows with the names that were registered. It warns; people decide. */
final class DoorNames {

    private DoorNames() {}

    /**
     * @param shown as the room showed them; null when nobody noted it
     * @param shielded whether nobody may be able to look them up by it
     */
    static List<Reason> compare(RegisteredPerson person, @Nullable String shown, boolean shielded) {
        if (shown == null || DisplayNames.alike(shown, person.displayName())) {
            return List.of();
        }
        Optional<Reason> tooMuch = shielded ? DisplayNames.whyNot(person.fullName(), shown) : Optional.empty();
        return List.of(
                tooMuch.isPresent()
                        ? Reason.of("ASK_TO_RENAME", person.displayName())
                        : Reason.of("SHOWN_AS_SOMETHING_ELSE", shown, person.displayName()));
    }

    /** Whom an unexpected arrival may be. */
    static List<Reason> looksLike(String shown, List<RegisteredPerson> everybody) {
        List<Reason> warnings = new ArrayList<>();
        like(shown, everybody, true).forEach(person -> warnings.add(Reason.of("LOOKS_LIKE", person.displayName())));
        if (like(shown, everybody, false).findAny().isPresent()) {
            warnings.add(Reason.of("LOOKS_LIKE_NOT_TO_COME"));
        }
        if (everybody.stream()
                .anyMatch(person -> person.ageGroup().isChild() && DisplayNames.alike(shown, person.fullName()))) {
            warnings.add(Reason.of("FULL_NAME_SHOWN", DisplayNames.suggest(shown)));
        }
        return warnings;
    }

    private static Stream<RegisteredPerson> like(String shown, List<RegisteredPerson> everybody, boolean placed) {
        return everybody.stream().filter(person -> person.placed() == placed).filter(person -> isLike(shown, person));
    }

    static boolean isLike(String shown, RegisteredPerson person) {
        return DisplayNames.alike(shown, person.displayName())
                || DisplayNames.alike(shown, person.fullName())
                || DisplayNames.alike(DisplayNames.suggest(shown), DisplayNames.suggest(person.fullName()));
    }
}
