/** The rota as a page and as calls. No rule lives here. */
@NullMarked
package org.safesessions.oncall.web;

import org.jspecify.annotations.NullMarked;
