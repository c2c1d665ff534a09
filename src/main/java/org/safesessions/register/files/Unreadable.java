package org.safesessions.register.files;

import java.io.Serial;

/** A file that is no list we can read; its code says why. What is in the file is never repeated. */
public final class Unreadable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;

    Unreadable(String code) {
        super(code);
        this.code = code;
    }

    /** FILE_EMPTY, FILE_IS_A_WORKBOOK, FILE_NOT_READABLE, FILE_HAS_NO_TABLE or FILE_TOO_LONG. */
    public String code() {
        return code;
    }
}
