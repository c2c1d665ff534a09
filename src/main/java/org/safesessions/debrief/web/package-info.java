/** Pages and calls for what people write afterwards. */
@NullMarked
package org.safesessions.debrief.web;

import org.jspecify.annotations.NullMarked;
