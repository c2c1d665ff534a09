/** Something felt wrong: anybody may say so, and those who need to know, and nobody else, look after it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "calendar", "people", "policy", "seal", "paper", "oncall", "plan", "engine"})
package org.safesessions.concern;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
