/** The audit trail as a page and as a call. */
@NullMarked
package org.safesessions.audit.web;

import org.jspecify.annotations.NullMarked;
