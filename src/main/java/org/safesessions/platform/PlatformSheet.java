package org.safesessions.platform;

import java.time.LocalDate;
import java.util.Map;

/**
 * What one platform can do, as somebody found it.
 *
 * @param can each ability, none left out
 * @param source where it was found
 * @param reviewed when somebody last looked
 */
public record PlatformSheet(
        Platform platform, Accounts accounts, Map<Ability, Ability.How> can, String source, LocalDate reviewed) {

    /** With what people come in. */
    public enum Accounts {
        NOT_NEEDED,
        /** Some people come with an account of their own, whose name is shown. */
        SOMETIMES,
        /** People come with permanent public accounts, through which strangers can follow them (S10). */
        PUBLIC
    }

    public PlatformSheet {
        can = Map.copyOf(can);
    }

    public Ability.How how(Ability ability) {
        return can.getOrDefault(ability, Ability.How.NOT_KNOWN);
    }

    /** Whether nobody there can be seen or heard, whatever they press. */
    public boolean isMadeForWatching() {
        return how(Ability.CAMERAS_OFF) == Ability.How.BUILT_IN && how(Ability.MUTED_ON_ENTRY) == Ability.How.BUILT_IN;
    }
}
