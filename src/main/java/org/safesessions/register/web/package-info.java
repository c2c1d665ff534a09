/** Registration for people and for programs. */
@NullMarked
package org.safesessions.register.web;

import org.jspecify.annotations.NullMarked;
