package org.safesessions.lifecycle.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.Reason;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Names the field that is wrong and says how it should look. What was sent is never repeated. */
final class InputTrouble {

    private InputTrouble() {}

    static Reason reason(ObjectError error) {
        if (error instanceof FieldError field && field.isBindingFailure()) {
            return Reason.of("FIELD_UNREADABLE", field.getField(), "a value of the kind that is asked for");
        }
        String name = error instanceof FieldError field ? field.getField() : error.getObjectName();
        return Reason.of("FIELD_INVALID", name, said(error));
    }

    static Reason[] reasons(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream().map(error -> {
                    if (error instanceof FieldError field) {
                        return reason(field);
                    }
                    String name = Objects.requireNonNullElse(
                            result.getMethodParameter().getParameterName(), "a value");
                    return Reason.of("FIELD_INVALID", name, said(error));
                }))
                .distinct()
                .toArray(Reason[]::new);
    }

    static Reason[] reasons(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(violation -> Reason.of("FIELD_INVALID", lastNode(violation), violation.getMessage()))
                .distinct()
                .toArray(Reason[]::new);
    }

    static Reason reason(TypeMismatchException mismatch) {
        String name = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : Objects.requireNonNullElse(mismatch.getPropertyName(), "a value");
        return mismatch(name, mismatch.getRequiredType());
    }

    /** An enum's allowed values, or an example of what the type looks like. */
    static Reason mismatch(String name, @Nullable Class<?> wanted) {
        if (wanted != null && wanted.isEnum()) {
            String allowed = Arrays.stream(wanted.getEnumConstants())
                    .map(constant -> written((Enum<?>) constant))
                    .collect(Collectors.joining(", "));
            return Reason.of("FIELD_NOT_ONE_OF", name, allowed);
        }
        return Reason.of("FIELD_UNREADABLE", name, example(wanted));
    }

    /** As it is written in JSON. */
    private static String written(Enum<?> constant) {
        try {
            JsonProperty name =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return name == null ? constant.name() : name.value();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String example(@Nullable Class<?> wanted) {
        String type = wanted == null ? "" : wanted.getSimpleName();
        return switch (type) {
            case "Instant", "OffsetDateTime", "ZonedDateTime" -> "2026-11-23T18:30:00Z, with an offset or Z at the end";
            case "LocalDate" -> "2026-11-23";
            case "LocalTime" -> "18:30";
            case "LocalDateTime" -> "2026-11-23T18:30";
            case "ZoneId" -> "Europe/London";
            case "UUID", "SessionId", "ShiftId" -> "123e4567-e89b-12d3-a456-426614174000";
            case "int", "Integer", "long", "Long" -> "45, a whole number";
            case "boolean", "Boolean" -> "true or false";
            case "String", "StaffId" -> "a text";
            case "List", "Set" -> "a list in square brackets";
            default -> "what the description of this call shows";
        };
    }

    private static String lastNode(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static String said(MessageSourceResolvable error) {
        return Objects.requireNonNullElse(error.getDefaultMessage(), "is not acceptable");
    }
}
