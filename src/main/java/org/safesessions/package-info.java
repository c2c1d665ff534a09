/** Safe Sessions: one module per word of the guidance. */
@NullMarked
package org.safesessions;

import org.jspecify.annotations.NullMarked;
