/** What {@code bpmn/refer/agency-referral.bpmn} calls, and what starts it and moves its tokens. No rule lives here. */
@NullMarked
package org.safesessions.refer.process;

import org.jspecify.annotations.NullMarked;
