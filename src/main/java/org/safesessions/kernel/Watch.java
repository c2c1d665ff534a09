package org.safesessions.kernel;

/** Looks, on a thread of its own, after what acts leave to do once they have committed. */
public interface Watch {

    /**
     * Returns when whatever it was asked for so far is done. For whoever must know what an act has led to, as the
     * demonstration's past must.
     *
     * @throws IllegalStateException when it takes much longer than it should
     */
    void settle();
}
