/** Plans over the JSON API and on pages. */
@NullMarked
package org.safesessions.plan.web;

import org.jspecify.annotations.NullMarked;
