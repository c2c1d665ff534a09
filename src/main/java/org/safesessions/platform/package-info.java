/** What each meeting platform can lock down. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "people"})
package org.safesessions.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
