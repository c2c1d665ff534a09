/** Messages that leave the house: kept with the act that makes them needed, sent after it has been committed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "people", "policy"})
package org.safesessions.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
