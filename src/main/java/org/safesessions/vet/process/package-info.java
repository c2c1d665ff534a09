/** What {@code bpmn/vet/participant-vetting.bpmn} calls, and what moves its tokens. No rule lives here. */
@NullMarked
package org.safesessions.vet.process;

import org.jspecify.annotations.NullMarked;
