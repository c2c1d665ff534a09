package org.safesessions.refer.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safesessions.refer.Agency;
import org.safesessions.refer.AgencyAnswer;
import org.safesessions.refer.ClockMove;

/** Whatever any of the forms on the pages of referrals sends, by the names of its fields. */
record ReferralForm(Map<String, String> sent) {

    /** In front of the names of the fields of an agency's form. */
    static final String FIELD = "form-";

    ReferralForm {
        sent = Map.copyOf(sent);
    }

    static ReferralForm blank() {
        return new ReferralForm(Map.of());
    }

    /** What was typed there; null when nothing was. */
    public @Nullable String get(String field) {
        String text = sent.get(field);
        return text == null || text.isBlank() ? null : text;
    }

    Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        sent.forEach((name, text) -> {
            if (name.startsWith(FIELD)) {
                form.put(name.substring(FIELD.length()), text);
            }
        });
        return form;
    }

    @Nullable Agency agency() {
        return chosen("agency", Agency.values());
    }

    @Nullable AgencyAnswer answer() {
        return chosen("answer", AgencyAnswer.values());
    }

    @Nullable ClockMove move() {
        return chosen("move", ClockMove.values());
    }

    @Nullable Boolean agreed() {
        return "AGREE".equals(get("decision"))
                ? Boolean.TRUE
                : "DISAGREE".equals(get("decision")) ? Boolean.FALSE : null;
    }

    /** On the clocks of the organisation; null when it is none that can be read. */
    @Nullable Instant until(ZoneId zone) {
        try {
            String time = get("untilTime");
            return LocalDate.parse(String.valueOf(get("untilDate")))
                    .atTime(time == null ? LocalTime.NOON : LocalTime.parse(time))
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private <E extends Enum<E>> @Nullable E chosen(String field, E[] choices) {
        return Stream.of(choices)
                .filter(each -> each.name().equals(get(field)))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return "form";
    }
}
