/**
 * Videos that are not live: planned, watched by a second person, approved, published, looked at again and taken down. This
 * module knows no session, and no session knows it, so that nothing here can ever become a room with people in it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "people", "policy", "platform", "seal", "engine"})
package org.safesessions.video;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
