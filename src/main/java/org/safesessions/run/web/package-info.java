/** Pages and calls of the live hour. */
@NullMarked
package org.safesessions.run.web;

import org.jspecify.annotations.NullMarked;
