/** Pages and answers that are composed of several stages. */
@NullMarked
package org.safesessions.lifecycle.web;

import org.jspecify.annotations.NullMarked;
