/** The only bridge to Camunda. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "people"})
package org.safesessions.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
