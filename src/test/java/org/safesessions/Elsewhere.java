package org.safesessions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Somebody at another address than the rest of the test: whoever tries too often is told apart by it. */
public record Elsewhere(int port, String address) {

    /** The whole answer as it came, but for the time at which it was given. */
    public String get(String path) {
        return send("GET " + path, "", "");
    }

    /** @param headers each with its line end */
    public String postJson(String path, String headers, String body) {
        return send("POST " + path, "Content-Type: application/json\r\n" + headers, body);
    }

    private String send(String what, String headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = what + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n" + headers
                + "Content-Length: " + bytes.length + "\r\n\r\n";
        try (Socket elsewhere = new Socket("127.0.0.1", port, InetAddress.getByName(address), 0)) {
            elsewhere.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            elsewhere.getOutputStream().write(bytes);
            return new String(elsewhere.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("\\nDate: [^\\n]*", "");
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }
}
