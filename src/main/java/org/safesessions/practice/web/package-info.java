/** The pages of practising; each says on top that it is one. */
@NullMarked
package org.safesessions.practice.web;

import org.jspecify.annotations.NullMarked;
