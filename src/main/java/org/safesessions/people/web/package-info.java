/** Sign-in, who may go where, and the frame round every page. */
@NullMarked
package org.safesessions.people.web;

import org.jspecify.annotations.NullMarked;
