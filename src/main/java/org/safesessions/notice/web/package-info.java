/** Pages about messages: those that could not be delivered, and the letter box of the demonstration. */
@NullMarked
package org.safesessions.notice.web;

import org.jspecify.annotations.NullMarked;
