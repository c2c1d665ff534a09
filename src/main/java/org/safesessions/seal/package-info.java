/** Keeps people's words unreadable at rest, and makes links and fingerprints that nobody can guess. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.safesessions.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
