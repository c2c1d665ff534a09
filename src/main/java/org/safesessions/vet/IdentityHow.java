package org.safesessions.vet;

/** How we know who they are. Of a document only that it was seen is kept: no number, no copy. */
public enum IdentityHow {
    KNOWN,
    VOUCHED_BY,
    CALLED_BACK,
    DOCUMENT_SEEN
}
