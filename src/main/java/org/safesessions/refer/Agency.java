package org.safesessions.refer;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom we may have to tell. What each asks for, and why we may tell it, is data: {@code policy/agencies.yml}. */
public enum Agency {
    /** The front door of children's social care, in many areas called MASH. */
    CHILDREN_SOCIAL_CARE,
    /** The designated officer of the local authority: about somebody who works or helps with children. */
    LADO,
    POLICE,
    /** Adult social care, for an enquiry under section 42 of the Care Act. */
    ADULT_SAFEGUARDING,
    PREVENT,
    CEOP,
    IWF,
    /** Whoever runs the platform on which it happened. */
    PLATFORM,
    /** A serious incident report, which trustees decide on and make. */
    CHARITY_COMMISSION,
    /** That somebody was removed, or would have been, from work with children or adults at risk. */
    DBS;

    private static final Map<String, Agency> ALSO_CALLED = Map.of(
            "MASH", CHILDREN_SOCIAL_CARE,
            "CHILDRENS_SOCIAL_CARE", CHILDREN_SOCIAL_CARE,
            "SOCIAL_CARE", CHILDREN_SOCIAL_CARE,
            "ADULT_SOCIAL_CARE", ADULT_SAFEGUARDING,
            "S42", ADULT_SAFEGUARDING,
            "CHANNEL", PREVENT,
            "SIR", CHARITY_COMMISSION);

    /** What somebody called it, however it is written; empty when it is none of ours. */
    public static Optional<Agency> of(String said) {
        String code = said.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("['\u2019]", "")
                .replaceAll("[^A-Z0-9]+", "_");
        return Stream.of(values())
                .filter(agency -> agency.name().equals(code))
                .findFirst()
                .or(() -> Optional.ofNullable(ALSO_CALLED.get(code)));
    }
}
