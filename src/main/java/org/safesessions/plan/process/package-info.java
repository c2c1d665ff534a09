/** Puts plans to the engine's decision tables. */
@NullMarked
package org.safesessions.plan.process;

import org.jspecify.annotations.NullMarked;
