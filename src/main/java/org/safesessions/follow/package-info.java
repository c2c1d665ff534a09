/** How it was afterwards: what carers and participants answer after a session, and what a lead makes of it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "people", "policy", "plan", "register", "run", "seal", "engine"})
package org.safesessions.follow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
