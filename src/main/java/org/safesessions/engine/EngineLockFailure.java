package org.safesessions.engine;

import org.jspecify.annotations.Nullable;

/**
 * A failed job as the engine may keep it: which kind of failure and where, without its words, because those may quote what
 * somebody typed. The words are in the log.
 */
final class EngineLockFailure extends RuntimeException {

    private EngineLockFailure(Throwable failure) {
        super(failure.getClass().getName(), null, false, true);
        setStackTrace(failure.getStackTrace());
    }

    static Throwable withoutWords(@Nullable Throwable failure) {
        if (failure == null) {
            return new EngineLockFailure(new IllegalStateException());
        }
        Throwable root = failure;
        for (int depth = 0; depth < 20 && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        return new EngineLockFailure(root);
    }
}
