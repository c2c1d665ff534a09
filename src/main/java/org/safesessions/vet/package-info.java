/** Whether those who asked to come in are who they say they are. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "people", "policy", "plan", "register", "seal", "engine"})
package org.safesessions.vet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
