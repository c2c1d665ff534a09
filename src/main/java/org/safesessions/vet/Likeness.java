package org.safesessions.vet;

/** How like somebody is to a person who was refused before, the most like first. It refers, it never refuses. */
public enum Likeness {
    SAME_NAME_AND_ADDRESS,
    SAME_ADDRESS,
    SAME_NAME,
    NEARLY_THE_SAME_NAME
}
