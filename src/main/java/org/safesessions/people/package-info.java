/** Staff: who they are, what they may do, and until when their checks and training hold. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.safesessions.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
