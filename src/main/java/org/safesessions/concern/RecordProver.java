package org.safesessions.concern;

import org.safesessions.seal.Fingerprints;
import org.springframework.stereotype.Component;

/** Proves hashes with the key from the key file that makes keyed fingerprints. */
@Component
class RecordProver implements ChronologyChain.Prover {

    private static final String FIELD = "concern.record";

    private final Fingerprints fingerprints;

    RecordProver(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    @Override
    public String prove(String text) {
        return fingerprints.of(FIELD, text);
    }

    @Override
    public boolean proves(String text, String proof) {
        return fingerprints.everOf(FIELD, text).contains(proof);
    }
}
