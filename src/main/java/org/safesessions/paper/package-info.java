/** How documents are drawn: fonts, letters that join hands, words that run from the right, and PDF that a screen reader can read. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.safesessions.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
