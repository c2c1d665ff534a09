package org.safesessions.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What an attacker would try in an expression: see the resource of the same name. */
final class ExpressionPayloads {

    private ExpressionPayloads() {}

    static List<String> all() {
        try (InputStream list = ExpressionPayloads.class.getResourceAsStream("/engine/expression-payloads.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
