/** Lets the time of the demonstration's past go by, for our clock and the engine's. */
@NullMarked
package org.safesessions.demo.process;

import org.jspecify.annotations.NullMarked;
