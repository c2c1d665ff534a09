/** What {@code bpmn/lifecycle} calls, and what moves its tokens. */
@NullMarked
package org.safesessions.lifecycle.process;

import org.jspecify.annotations.NullMarked;
