package org.safesessions.kernel;

import java.util.List;

/**
 * Why a rule says no: a stable code for programs, and what the sentence for people needs. The sentence itself is the
 * message {@code reason.CODE}, which tells a volunteer what to do about it.
 *
 * @param code upper-case words joined by underscores, as CONTRACT names them
 * @param details what the sentence fills in, in the message's order; shown only to those who may see the subject, and
 *     never logged
 */
public record Reason(String code, List<Object> details) {

    public Reason {
        details = List.copyOf(details);
    }

    public static Reason of(String code, Object... details) {
        return new Reason(code, List.of(details));
    }

    @Override
    public String toString() {
        return code;
    }
}
