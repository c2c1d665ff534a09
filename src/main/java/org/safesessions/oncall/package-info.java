/** Is a safeguarding lead reachable? */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "people", "policy", "seal", "engine"})
package org.safesessions.oncall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
