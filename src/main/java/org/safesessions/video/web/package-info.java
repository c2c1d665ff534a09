/** The pages of videos that are not live. */
@NullMarked
package org.safesessions.video.web;

import org.jspecify.annotations.NullMarked;
