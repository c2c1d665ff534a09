/** Who asked to come in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "people", "policy", "platform", "plan", "seal"})
package org.safesessions.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
