package org.safesessions.register;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.PlainText;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.SecureLink;
import org.safesessions.kernel.SessionId;

/** What a way into a room must say: a link or a number to dial, and only links that are what they look like. */
final class JoiningDetailsPolicy {

    private static final int LINK_LONGEST = 1_000;
    private static final int LINE_LONGEST = 100;

    private JoiningDetailsPolicy() {}

    /**
     * @throws RegistrationRefused codes JOINING_LINK_NOT_ACCEPTED, JOINING_TEXT_NOT_ACCEPTED, WAY_IN_MISSING
     */
    static JoiningDetails tidy(SessionId session, JoiningDetails typed) {
        List<Reason> reasons = new ArrayList<>();
        String link = line(typed.link(), LINK_LONGEST, "JOINING_LINK_NOT_ACCEPTED", reasons);
        if (link != null && !SecureLink.isOne(link)) {
            reasons.add(Reason.of("JOINING_LINK_NOT_ACCEPTED"));
        }
        JoiningDetails tidy = new JoiningDetails(
                link,
                line(typed.meetingId(), LINE_LONGEST, "JOINING_TEXT_NOT_ACCEPTED", reasons),
                line(typed.passcode(), LINE_LONGEST, "JOINING_TEXT_NOT_ACCEPTED", reasons),
                line(typed.dialIn(), LINE_LONGEST, "JOINING_TEXT_NOT_ACCEPTED", reasons));
        if (reasons.isEmpty() && tidy.link() == null && tidy.meetingId() == null && tidy.dialIn() == null) {
            reasons.add(Reason.of("WAY_IN_MISSING"));
        }
        if (!reasons.isEmpty()) {
            throw new RegistrationRefused(session, reasons.stream().distinct().toList());
        }
        return tidy;
    }

    private static @Nullable String line(@Nullable String typed, int longest, String code, List<Reason> reasons) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (PlainText.whyNotLine(typed, 1, longest).isPresent()) {
            reasons.add(Reason.of(code));
            return null;
        }
        return PlainText.line(typed, 1, longest);
    }
}
