package org.safesessions.concern.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.safesessions.concern.RequestKey;

/** A key that {@link RequestKey} accepts. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = UnguessableKey.Check.class)
@interface UnguessableKey {

    String message() default "must be a UUID made at random (version 4 or 7)";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says yes to no key at all: some calls do without. */
    class Check implements ConstraintValidator<UnguessableKey, String> {

        @Override
        public boolean isValid(@Nullable String key, ConstraintValidatorContext context) {
            return key == null || RequestKey.of(key).isPresent();
        }
    }
}
