package org.safesessions.people;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;

/**
 * Which field of a page a reason is about. A page declares it once; what it shows then links each reason in the error
 * summary to its field, and says it there too. A reason of no field stands in the summary alone.
 */
@FunctionalInterface
public interface RefusalFields {

    /** For acts that are one button. */
    RefusalFields NONE = reason -> null;

    /** The name of a field as the page's form knows it; null when the reason is about none of them. */
    @Nullable String fieldOf(Reason reason);

    static RefusalFields about(String field, String... codes) {
        Map<String, String> byCode = Stream.of(codes).collect(Collectors.toMap(code -> code, code -> field));
        return reason -> byCode.get(reason.code());
    }

    /** What these do not know is asked of the others. */
    default RefusalFields and(RefusalFields others) {
        return reason -> {
            String field = fieldOf(reason);
            return field == null ? others.fieldOf(reason) : field;
        };
    }

    default RefusalFields and(String field, String... codes) {
        return and(about(field, codes));
    }

    /**
     * Puts the reasons on a page, each with its field.
     *
     * @param page takes a name and a value: the model, or the flash attributes when the page comes after a redirect
     */
    default void show(ActRefused refused, BiConsumer<String, Object> page) {
        Map<Reason, String> fields = new LinkedHashMap<>();
        for (Reason reason : refused.reasons()) {
            String field = fieldOf(reason);
            if (field != null) {
                fields.put(reason, field);
            }
        }
        page.accept("reasons", refused.reasons());
        page.accept("fieldOf", fields);
    }

    /** Whether whoever filled in a form can put it right there, now or later; all else is for a page that says so. */
    static boolean isForTheForm(ActRefused refused) {
        return switch (refused.kind()) {
            case UNACCEPTABLE, CONFLICT -> true;
            case NOT_ALLOWED, NOT_FOUND, TOO_MANY -> false;
        };
    }

    /** The HTTP status of a page that shows again what was typed, with the reasons. */
    static int status(ActRefused refused) {
        return switch (refused.kind()) {
            case CONFLICT -> 409;
            case NOT_ALLOWED -> 403;
            case NOT_FOUND -> 404;
            case TOO_MANY -> 429;
            case UNACCEPTABLE -> 422;
        };
    }
}
