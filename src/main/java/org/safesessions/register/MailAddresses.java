package org.safesessions.register;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads mail addresses: strict enough that mail can be sent there, kind enough for every address people really have. */
final class MailAddresses {

    private static final int LONGEST = 254;
    private static final int LONGEST_NAME = 64;
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    private MailAddresses() {}

    /** Trimmed, its host in lower case and plain letters; empty when no mail could be sent there. */
    static Optional<String> read(String typed) {
        String address = typed.strip();
        int at = address.lastIndexOf('@');
        if (address.length() > LONGEST || at < 1 || at > LONGEST_NAME) {
            return Optional.empty();
        }
        String name = address.substring(0, at);
        try {
            String host = IDN.toASCII(address.substring(at + 1)).toLowerCase(Locale.ROOT);
            boolean sendable =
                    NAME.matcher(name).matches() && HOST.matcher(host).matches();
            return sendable ? Optional.of(name + "@" + host) : Optional.empty();
        } catch (IllegalArgumentException noHost) {
            return Optional.empty();
        }
    }
}
