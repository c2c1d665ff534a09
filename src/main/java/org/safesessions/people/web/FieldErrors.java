package org.safesessions.people.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.Reason;
import org.safesessions.people.Sentences;
import org.springframework.stereotype.Component;

/** What a field says is wrong with it: what its page found unreadable, else why a rule refused it. */
@Component("fieldErrors")
class FieldErrors {

    private final Sentences sentences;

    FieldErrors(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * The sentences about one field, or null when nothing is wrong with it.
     *
     * @param errors from field to sentence
     * @param fieldOf as {@link org.safesessions.people.RefusalFields} shows it
     */
    public @Nullable String of(
            String field, @Nullable Map<String, String> errors, @Nullable Map<Reason, String> fieldOf) {
        if (errors != null && errors.containsKey(field)) {
            return errors.get(field);
        }
        String why = fieldOf == null
                ? ""
                : fieldOf.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(field))
                        .map(entry -> sentences.of(entry.getKey()))
                        .collect(Collectors.joining(" "));
        return why.isEmpty() ? null : why;
    }
}
