/** How fast the product is beside bare Camunda, and how much it writes: {@code mvn -Pbench test}. */
@NullMarked
package org.safesessions.bench;

import org.jspecify.annotations.NullMarked;
