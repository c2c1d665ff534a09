/** What is taken away from the holding screen: slides, pictures and posters. */
@NullMarked
package org.safesessions.run.paper;

import org.jspecify.annotations.NullMarked;
