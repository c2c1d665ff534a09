/** When an agency must be told: ring now, write after, and ask again until it answers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "calendar", "people", "policy", "seal", "concern", "engine"})
package org.safesessions.refer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
