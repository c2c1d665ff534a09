package org.safesessions.vet;

import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.RegistrationId;

/**
 * Somebody else registered with a picture like this one.
 *
 * @param seen whose checks those are, for whoever may see them; null for everybody else
 */
public record PictureMatch(@Nullable RegistrationId seen) {}
