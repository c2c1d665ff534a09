/** What {@code bpmn/oncall/lead-confirmation.bpmn} calls, and what moves its tokens. No rule lives here. */
@NullMarked
package org.safesessions.oncall.process;

import org.jspecify.annotations.NullMarked;
