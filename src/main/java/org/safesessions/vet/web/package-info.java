/** The pages and the call by which people are checked. */
@NullMarked
package org.safesessions.vet.web;

import org.jspecify.annotations.NullMarked;
