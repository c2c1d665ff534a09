package org.safesessions.journeys;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A form of a page, filled in with something sound, and which of its fields take what people type. */
final class FilledForm {

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern FIELD =
            Pattern.compile("(?s)<input\\b([^>]*)>|<textarea\\b([^>]*)>|<select\\b([^>]*)>(.*?)</select>");
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]+)\"");
    private static final List<String> TYPED =
            List.of("text", "email", "tel", "url", "number", "date", "time", "password");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final String action;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> typed = new ArrayList<>();

    private FilledForm(String action, String inside) {
        this.action = action;
        FIELD.matcher(inside).results().forEach(this::add);
    }

    /** Those whose action holds that, as they stand on the page; the button to sign out is none of them. */
    static List<FilledForm> of(String page, String inAction, String here) {
        List<FilledForm> forms = new ArrayList<>();
        Matcher found = FORM.matcher(page);
        while (found.find()) {
            String action = attribute(found.group(1), "action").orElse(here);
            boolean posts = attribute(found.group(1), "method").orElse("get").equalsIgnoreCase("post");
            if (posts && action.contains(inAction) && !action.endsWith("/sign-out")) {
                forms.add(new FilledForm(action, found.group(2)));
            }
        }
        return forms;
    }

    private void add(MatchResult field) {
        String attributes = field.group(1) != null ? field.group(1) : field.group(2) != null ? field.group(2) : "";
        if (field.group(3) != null) {
            Matcher option = OPTION.matcher(field.group(4));
            put(field.group(3), option.find() ? option.group(1) : "");
            return;
        }
        String type =
                field.group(2) != null ? "text" : attribute(attributes, "type").orElse("text");
        boolean chosen = type.equals("radio") || type.equals("checkbox");
        put(attributes, attribute(attributes, "value").orElse(chosen ? "on" : ""));
        if (TYPED.contains(type)) {
            attribute(attributes, "name").ifPresent(typed::add);
        }
    }

    private void put(String attributes, String value) {
        attribute(attributes, "name").ifPresent(name -> values.putIfAbsent(name, value));
    }

    private static Optional<String> attribute(String attributes, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? Optional.of(HtmlUtils.htmlUnescape(found.group(1))) : Optional.empty();
    }

    String action() {
        return action;
    }

    /** Every field: what people type, and what they choose. */
    List<String> fields() {
        return values.keySet().stream().filter(name -> !name.equals("_csrf")).toList();
    }

    /** What people type. */
    List<String> typedFields() {
        return List.copyOf(typed);
    }

    FilledForm fill(Map<String, String> sound) {
        sound.forEach((name, value) -> values.computeIfPresent(name, (same, before) -> value));
        return this;
    }

    /** As a browser sends it, with that text in that field. */
    String with(String field, String text) {
        StringBuilder body = new StringBuilder();
        values.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(encode(name))
                .append('=')
                .append(encode(name.equals(field) ? text : value)));
        return body.toString();
    }

    /** Half a surrogate pair too goes out as the bytes that stand for it. */
    private static String encode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.codePoints().forEach(point -> {
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                bytes.write(0xE0 | point >> 12);
                bytes.write(0x80 | point >> 6 & 0x3F);
                bytes.write(0x80 | point & 0x3F);
            } else {
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
            }
        });
        StringBuilder encoded = new StringBuilder(bytes.size() * 2);
        for (byte one : bytes.toByteArray()) {
            int letter = one & 0xFF;
            boolean plain = letter < 0x80 && Character.isLetterOrDigit(letter);
            if (plain) {
                encoded.append((char) letter);
            } else {
                encoded.append('%').append(HEX.toHexDigits(one));
            }
        }
        return encoded.toString();
    }
}
