package org.safesessions.register;

/**
 * The versions of what people accept. The texts are the messages {@code rules.N} and {@code carer.agreement.N}; a test
 * fails when a text changes and its version does not.
 */
public final class Agreements {

    public static final String RULES_VERSION = "1";
    public static final String CARER_VERSION = "1";

    private Agreements() {}
}
