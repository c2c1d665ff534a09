package org.safesessions.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.people.Sentences;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What the person reads when something does not work: one of our sentences, never the engine's own words, which quote ids,
 * variables and whatever somebody typed. Tasklist shows {@code message} above the form and keeps what was typed.
 */
final class EngineGuardReply {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sentences sentences;
    private final MessageSource messages;

    EngineGuardReply(Sentences sentences, MessageSource messages) {
        this.sentences = sentences;
        this.messages = messages;
    }

    /** Keeps back what the engine answers, and opens no error page, until it is known to be presentable. */
    static final class Held extends ContentCachingResponseWrapper {

        Held(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) {
            setStatus(status);
        }

        @Override
        public void sendError(int status, String message) {
            setStatus(status);
        }
    }

    /** The engine's answer as it is, or in our words when it says that something went wrong. */
    void pass(Held held, Optional<ActRefused> refusal) throws IOException {
        if (held.getStatus() < HttpStatus.BAD_REQUEST.value() && refusal.isEmpty()) {
            held.copyBodyToResponse();
            return;
        }
        String engineSaid = new String(held.getContentAsByteArray(), StandardCharsets.UTF_8);
        held.resetBuffer();
        HttpServletResponse response = (HttpServletResponse) held.getResponse();
        if (refusal.isPresent()) {
            say(response, HttpStatus.CONFLICT, "ActRefused", inWords(refusal.get()));
        } else {
            refuse(response, inOurWords(held.getStatus(), engineSaid));
        }
    }

    void refuse(HttpServletResponse response, EngineGuardRefused refused) throws IOException {
        String type = refused.type();
        say(response, refused.status(), type, messages.getMessage("engine." + type, null, type, Locale.UK));
    }

    private String inWords(ActRefused refused) {
        return refused.reasons().stream().map(sentences::of).collect(Collectors.joining(" "));
    }

    private static EngineGuardRefused inOurWords(int status, String engineSaid) {
        if (engineSaid.contains("ENGINE-03005") || engineSaid.contains("OptimisticLocking")) {
            return new EngineGuardRefused(HttpStatus.CONFLICT, "CHANGED_MEANWHILE");
        }
        if (engineSaid.contains("Cannot find task with id")) {
            return new EngineGuardRefused(HttpStatus.CONFLICT, "TASK_GONE");
        }
        if (engineSaid.contains("is already claimed by someone else")) {
            return new EngineGuardRefused(HttpStatus.CONFLICT, "TAKEN_BY_SOMEBODY_ELSE");
        }
        HttpStatus known = HttpStatus.resolve(status);
        return new EngineGuardRefused(
                known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known,
                switch (status) {
                    case 400 -> "NOT_UNDERSTOOD";
                    case 401 -> "SIGN_IN_FIRST";
                    case 403 -> "NOT_FOR_YOU";
                    case 404, 405 -> "NOT_HERE";
                    default -> "WENT_WRONG";
                });
    }

    private static void say(HttpServletResponse response, HttpStatus status, String type, @Nullable String sentence)
            throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("message", sentence);
        byte[] bytes = bytes(body);
        response.setStatus(status.value());
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        response.flushBuffer();
    }

    private static byte[] bytes(Map<String, Object> body) throws JsonProcessingException {
        return JSON.writeValueAsBytes(body);
    }
}
