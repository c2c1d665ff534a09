package org.safesessions.run;

/**
 * How many cleared adults are with people in a session.
 *
 * @param there how many are at their place now
 * @param needed how many must be
 */
public record Adults(int there, int needed) {

    public boolean enough() {
        return there >= needed;
    }
}
