package org.safesessions.journeys;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.safesessions.HostileTexts;
import org.safesessions.lifecycle.web.Visitor;
import org.springframework.web.util.HtmlUtils;

/** Somebody who sends what they should not, and looks closely at what comes back. */
final class HostileVisitor {

    private static final Set<String> OURS =
            Set.of("text/html;charset=utf-8", "application/json", "application/problem+json");
    private static final Pattern NO_SENTENCE = Pattern.compile("\\?\\?[\\w.]+_en(_GB)?\\?\\?");
    private static final int SHOWN = 60;

    private final Visitor visitor;
    private final Set<String> troubles = new TreeSet<>();
    private int requests;
    private int taken;

    HostileVisitor(int port) {
        this.visitor = new Visitor(port);
    }

    HostileVisitor(int port, String person) {
        this(port);
        visitor.signIn(person);
    }

    Visitor visitor() {
        return visitor;
    }

    /** The form as it stands on that page. */
    List<FilledForm> forms(String page, String inAction) {
        HttpResponse<String> answer = visitor.get(page);
        if (answer.statusCode() != 200) {
            throw new AssertionError(page + " answered " + answer.statusCode());
        }
        return FilledForm.of(answer.body(), inAction, page);
    }

    /** Sends the form, and goes where it leads. */
    void send(FilledForm form, String field, String text) {
        String what = "POST " + form.action() + " " + field;
        HttpResponse<String> answer = visitor.post(form.action(), form.with(field, text));
        judge(what, answer, text);
        if (answer.statusCode() == 302) {
            taken++;
            look(answer.headers().firstValue("Location").orElse("/"), text);
        }
    }

    void look(String path, String... texts) {
        HttpResponse<String> page = visitor.get(path);
        if (texts.length == 0) {
            judge("GET " + path, page, "");
        }
        for (String text : texts) {
            judge("GET " + path, page, text);
        }
    }

    /** A file of that type, whatever was asked for with it. */
    void takeAway(String path, String type, String text) {
        HttpResponse<String> file = visitor.get(path);
        if (file.statusCode() != 200) {
            judge("GET " + path, file, text);
            return;
        }
        requests++;
        String came = file.headers().firstValue("Content-Type").orElse("");
        if (!came.equals(type)) {
            troubles.add("GET " + path + ": comes as " + came);
        }
        writesNoHeaders("GET " + path + ": ", file);
    }

    HttpResponse<String> call(HttpRequest.Builder request, String what, String text) {
        HttpResponse<String> answer = visitor.send(request);
        judge(what, answer, text);
        taken += answer.statusCode() < 300 ? 1 : 0;
        return answer;
    }

    private void judge(String where, HttpResponse<String> answer, String text) {
        requests++;
        String sent = where.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}") + " with " + shown(text) + ": ";
        String body = answer.body();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() >= 500) {
            troubles.add(sent + answer.statusCode());
        }
        if (!body.isEmpty() && !OURS.contains(type.toLowerCase(Locale.ROOT))) {
            troubles.add(sent + answer.statusCode() + " comes as " + type);
        }
        writesNoHeaders(sent, answer);
        answer.headers()
                .firstValue("Location")
                .filter(place -> !place.matches("/(?!/)[!-~]*"))
                .ifPresent(place -> troubles.add(sent + "leads to " + shown(place)));
        if (body.contains(HostileTexts.WORKED_OUT) && !text.contains(HostileTexts.WORKED_OUT)) {
            troubles.add(sent + "was worked out");
        }
        if (type.startsWith("text/html")) {
            if (isMarkup(text) && body.contains(text.strip())) {
                troubles.add(sent + "is markup in the page");
            }
            if (NO_SENTENCE.matcher(body).find()) {
                troubles.add(sent + "shows a sentence that is missing");
            }
            if (new String(body.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).indexOf('\0') >= 0) {
                troubles.add(sent + "shows what no page may hold");
            }
        }
    }

    private void writesNoHeaders(String sent, HttpResponse<String> answer) {
        if (answer.headers().firstValue("X-Injected").isPresent()
                || answer.headers().allValues("Set-Cookie").stream().anyMatch(cookie -> cookie.contains("hostile"))) {
            troubles.add(sent + "writes headers");
        }
    }

    /** Whether escaping would change it, and it is too long to be on every page. */
    private static boolean isMarkup(String text) {
        return text.strip().length() > 8
                && !HtmlUtils.htmlEscape(text, "UTF-8").equals(text)
                && text.chars().anyMatch(letter -> letter == '<' || letter == '"');
    }

    private static String shown(String text) {
        String start = text.substring(0, Math.min(SHOWN, text.length()));
        StringBuilder plain = new StringBuilder();
        start.chars()
                .forEach(letter -> plain.append(
                        letter >= ' ' && letter < 0x7F
                                ? Character.toString(letter)
                                : String.format("\\u%04X", letter)));
        return text.length() + ":[" + plain + "]";
    }

    List<String> troubles() {
        return new ArrayList<>(troubles);
    }

    int requests() {
        return requests;
    }

    /** How many of them were accepted. */
    int taken() {
        return taken;
    }
}
