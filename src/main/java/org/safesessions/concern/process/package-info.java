/** What {@code bpmn/concern/concern-escalation.bpmn} calls, and what starts it and moves its tokens. No rule lives here. */
@NullMarked
package org.safesessions.concern.process;

import org.jspecify.annotations.NullMarked;
