/** Which days people work on, by the nation in which the organisation is: what is due within working days is counted here. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.safesessions.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
