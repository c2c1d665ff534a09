/** The policy in force, as a page. */
@NullMarked
package org.safesessions.policy.web;

import org.jspecify.annotations.NullMarked;
