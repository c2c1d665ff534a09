/** Referrals and the directory for those who make them, on pages and for programs. */
@NullMarked
package org.safesessions.refer.web;

import org.jspecify.annotations.NullMarked;
