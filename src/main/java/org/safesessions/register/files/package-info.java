/** Lists of people as other programs write them. Knows files and columns, and nothing of sessions. */
@NullMarked
package org.safesessions.register.files;

import org.jspecify.annotations.NullMarked;
