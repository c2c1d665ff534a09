/** What the session is, and its limits. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "calendar", "people", "policy", "platform", "oncall", "seal", "engine"})
package org.safesessions.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
