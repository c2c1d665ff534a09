/** The pages behind the link after a session, and those of the leads who read what came of it. */
@NullMarked
package org.safesessions.follow.web;

import org.jspecify.annotations.NullMarked;
