package org.safesessions.lifecycle.web;

import static org.springframework.http.HttpStatus.PAYLOAD_TOO_LARGE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.List;
import org.safesessions.kernel.Reason;
import org.safesessions.people.BodyTooLarge;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Says which part of a JSON body could not be read. */
final class JsonTrouble {

    private JsonTrouble() {}

    static Problem read(HttpMessageNotReadableException unreadable) {
        Throwable cause = ProblemReader.causes(unreadable)
                .filter(one -> one instanceof BodyTooLarge || one instanceof JsonProcessingException)
                .findFirst()
                .orElse(unreadable);
        if (ProblemReader.causes(unreadable).anyMatch(BodyTooLarge.class::isInstance)) {
            return Problem.of(PAYLOAD_TOO_LARGE, "too-large", Reason.of("TOO_LARGE", "64"));
        }
        return Problem.invalid(reason(cause));
    }

    private static Reason reason(Throwable cause) {
        if (cause instanceof BadText bad) {
            return Reason.of("TEXT_NOT_ALLOWED", path(bad));
        }
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return Reason.of("FIELD_UNKNOWN", unknown.getPropertyName());
        }
        if (cause instanceof ValueInstantiationException value) {
            return InputTrouble.mismatch(path(value), value.getType().getRawClass());
        }
        if (cause instanceof MismatchedInputException mismatch) {
            return InputTrouble.mismatch(path(mismatch), mismatch.getTargetType());
        }
        return Reason.of("MALFORMED");
    }

    private static String path(JsonMappingException trouble) {
        StringBuilder path = new StringBuilder();
        List<JsonMappingException.Reference> references = trouble.getPath();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            } else {
                path.append('[').append(reference.getIndex()).append(']');
            }
        }
        return path.isEmpty() ? "The body" : path.toString();
    }
}
