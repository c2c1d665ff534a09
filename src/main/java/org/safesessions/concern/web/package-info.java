/** Pages and calls for those who report a concern, hold a receipt, or look after it. */
@NullMarked
package org.safesessions.concern.web;

import org.jspecify.annotations.NullMarked;
