/** What {@code bpmn/follow/carer-follow-up.bpmn} calls, and what starts it and moves its tokens. No rule lives here. */
@NullMarked
package org.safesessions.follow.process;

import org.jspecify.annotations.NullMarked;
