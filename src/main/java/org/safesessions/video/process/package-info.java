/** What {@code bpmn/video/published-video.bpmn} calls, and what starts it and moves its tokens. No rule lives here. */
@NullMarked
package org.safesessions.video.process;

import org.jspecify.annotations.NullMarked;
