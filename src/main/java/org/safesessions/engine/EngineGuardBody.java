package org.safesessions.engine;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.safesessions.people.StorableText;
import org.springframework.http.HttpStatus;

/**
 * Reads what a request brings, looks into every corner of it, and writes it anew, so that the engine reads what the guard
 * has read and nothing else.
 */
final class EngineGuardBody {

    /** More than any query or form needs. */
    static final int MOST_BYTES = 64 * 1024;

    /** All answers of a form together, in characters. */
    static final int MOST_TEXT = 20_000;

    private static final Set<String> ANSWER_TYPES =
            Set.of("String", "Boolean", "Null", "Json", "Integer", "Long", "Double");

    private static final ObjectMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxNumberLength(30)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
            .build();

    private final Predicate<String> isRoutingFact;

    /**
     * @param isRoutingFact whether a name is one of the routing facts, which only desks may write
     */
    EngineGuardBody(Predicate<String> isRoutingFact) {
        this.isRoutingFact = isRoutingFact;
    }

    /**
     * @throws EngineGuardRefused when a parameter of the address carries an expression or a hidden query
     */
    static void checkQuery(@Nullable String queryString) {
        if (queryString == null) {
            return;
        }
        for (String pair : queryString.split("&", -1)) {
            String name = decoded(pair.split("=", 2)[0]);
            if (isExpression(name) || name.equalsIgnoreCase("orQueries")) {
                throw new EngineGuardRefused(HttpStatus.BAD_REQUEST, "NO_EXPRESSIONS");
            }
        }
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new EngineGuardRefused(HttpStatus.BAD_REQUEST, "NOT_UNDERSTOOD");
        }
    }

    /**
     * What the engine may read of this request; empty when it brings nothing.
     *
     * @param who who asks: a task can be taken for oneself only
     * @throws EngineGuardRefused when there is anything in it that may not pass
     */
    byte[] checked(HttpServletRequest request, EngineGuardRoutes.Kind kind, @Nullable String who) throws IOException {
        byte[] sent = read(request);
        if (sent.length == 0) {
            return sent;
        }
        JsonNode body = parsed(sent);
        refuseExpressions(body);
        return switch (kind) {
            case ANSWER -> JSON.writeValueAsBytes(answers(body));
            case CLAIM -> JSON.writeValueAsBytes(claim(body, who));
            case READ -> JSON.writeValueAsBytes(body);
            default -> new byte[0];
        };
    }

    private static byte[] read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw new EngineGuardRefused(HttpStatus.PAYLOAD_TOO_LARGE, "TOO_LONG");
        }
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        request.getInputStream().transferTo(new Limited(sent));
        return sent.toByteArray();
    }

    private static JsonNode parsed(byte[] sent) throws IOException {
        try {
            JsonNode body = JSON.readTree(sent);
            if (body == null || !(body.isObject() || body.isArray())) {
                throw new EngineGuardRefused(HttpStatus.BAD_REQUEST, "NOT_UNDERSTOOD");
            }
            return body;
        } catch (JsonProcessingException malformed) {
            throw new EngineGuardRefused(HttpStatus.BAD_REQUEST, "NOT_UNDERSTOOD");
        }
    }

    private static void refuseExpressions(JsonNode node) {
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(name -> {
                if (isExpression(name)) {
                    throw new EngineGuardRefused(HttpStatus.BAD_REQUEST, "NO_EXPRESSIONS");
                }
            });
        }
        node.forEach(EngineGuardBody::refuseExpressions);
    }

    private static boolean isExpression(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("expression");
    }

    private static JsonNode claim(JsonNode body, @Nullable String who) {
        String taker = body.path("userId").asText("");
        if (!taker.equals(who)) {
            throw new EngineGuardRefused(HttpStatus.FORBIDDEN, "ONLY_FOR_YOURSELF");
        }
        return JSON.createObjectNode().put("userId", taker);
    }

    private JsonNode answers(JsonNode body) {
        if (!body.isObject()
                || body.propertyStream().anyMatch(field -> !field.getKey().equals("variables"))) {
            throw notUnderstood();
        }
        ObjectNode variables = JSON.createObjectNode();
        int text = 0;
        for (Map.Entry<String, JsonNode> answer : body.path("variables").properties()) {
            if (!answer.getKey().matches("[A-Za-z][A-Za-z0-9_-]{0,79}") || isRoutingFact.test(answer.getKey())) {
                throw notUnderstood();
            }
            JsonNode value = answer.getValue().path("value");
            text += value.asText("").length();
            variables.set(answer.getKey(), answer(answer.getValue(), value));
        }
        if (text > MOST_TEXT) {
            throw new EngineGuardRefused(HttpStatus.UNPROCESSABLE_ENTITY, "ANSWERS_TOO_LONG");
        }
        return JSON.createObjectNode().set("variables", variables);
    }

    private static ObjectNode answer(JsonNode given, JsonNode value) {
        JsonNode type = given.path("type");
        boolean knownType = type.isMissingNode() || type.isNull() || ANSWER_TYPES.contains(type.asText());
        boolean plain = value.isMissingNode() || value.isValueNode();
        if (!knownType || !plain) {
            throw notUnderstood();
        }
        if (value.isTextual() && !StorableText.isStorable(value.asText())) {
            throw notUnderstood();
        }
        ObjectNode written = JSON.createObjectNode();
        written.set("value", value.isMissingNode() ? JSON.nullNode() : value);
        if (type.isTextual()) {
            written.set("type", type);
        }
        return written;
    }

    private static EngineGuardRefused notUnderstood() {
        return new EngineGuardRefused(HttpStatus.BAD_REQUEST, "NOT_UNDERSTOOD");
    }

    /** Stops reading as soon as there is too much, whatever length was announced. */
    private static final class Limited extends java.io.FilterOutputStream {

        private int left = MOST_BYTES;

        Limited(ByteArrayOutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw new EngineGuardRefused(HttpStatus.PAYLOAD_TOO_LARGE, "TOO_LONG");
            }
            out.write(bytes, from, length);
        }
    }
}
