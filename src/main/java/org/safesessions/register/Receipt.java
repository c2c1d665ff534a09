package org.safesessions.register;

/**
 * What somebody who registered is told at once.
 *
 * @param reference to name it by on the telephone; it opens nothing, and looks the same for a repeat
 */
public record Receipt(String reference) {}
