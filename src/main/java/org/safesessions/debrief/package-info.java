/** What happened, and what we change. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "people", "policy", "seal", "plan", "run"})
package org.safesessions.debrief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
