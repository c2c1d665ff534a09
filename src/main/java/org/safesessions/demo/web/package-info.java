/** The demonstration's pages: a tour of five steps. */
@NullMarked
package org.safesessions.demo.web;

import org.jspecify.annotations.NullMarked;
