/** The figures the rules are written with: every clock and threshold, with its source and review date. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "people"})
package org.safesessions.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
