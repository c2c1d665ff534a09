/** Append-only: who did what, when, and why it was refused. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "people"})
package org.safesessions.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
