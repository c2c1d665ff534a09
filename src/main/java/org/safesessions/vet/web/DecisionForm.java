package org.safesessions.vet.web;

import org.jspecify.annotations.Nullable;
import org.safesessions.vet.CaseFile;
import org.safesessions.vet.Check;
import org.safesessions.vet.CheckOutcome;
import org.safesessions.vet.IdentityHow;
import org.safesessions.vet.ImageSearch;
import org.safesessions.vet.RefusalCause;
import org.safesessions.vet.VettingDecision;
import org.safesessions.vet.VettingOutcome;

/** What somebody chose on the page, kept as it was typed. */
record DecisionForm(
        @Nullable String outcome,
        @Nullable String identity,
        @Nullable String identityHow,
        @Nullable String accountAge,
        @Nullable String profileImage,
        @Nullable String searchEngine,
        @Nullable String searchFinding,
        @Nullable String cause,
        @Nullable String reason,
        @Nullable Long version) {

    /** What was answered before, or what is suggested. */
    static DecisionForm of(CaseFile file) {
        return new DecisionForm(
                null,
                file.vetting().outcomeOf(Check.IDENTITY).map(Enum::name).orElse(null),
                file.vetting().identityHow().map(Enum::name).orElse(null),
                file.vetting()
                        .outcomeOf(Check.ACCOUNT_AGE)
                        .orElse(file.advice().accountAge())
                        .name(),
                file.vetting().outcomeOf(Check.PROFILE_IMAGE).map(Enum::name).orElse(null),
                null,
                null,
                null,
                file.reason(),
                file.vetting().version());
    }

    /** Null as long as nothing was decided. */
    @Nullable VettingDecision decision() {
        VettingOutcome decided = read(VettingOutcome.class, outcome);
        ImageSearch.Engine engine = read(ImageSearch.Engine.class, searchEngine);
        ImageSearch.Finding finding = read(ImageSearch.Finding.class, searchFinding);
        return decided == null
                ? null
                : new VettingDecision(
                        decided,
                        read(CheckOutcome.class, identity),
                        read(CheckOutcome.class, accountAge),
                        read(CheckOutcome.class, profileImage),
                        read(IdentityHow.class, identityHow),
                        decided == VettingOutcome.REFUSED ? read(RefusalCause.class, cause) : null,
                        engine == null || finding == null ? null : new ImageSearch(engine, finding),
                        reason);
    }

    private static <E extends Enum<E>> @Nullable E read(Class<E> choices, @Nullable String typed) {
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equals(typed)) {
                return choice;
            }
        }
        return null;
    }
}
