package org.safesessions.concern.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.ConcernScenes;
import org.safesessions.HostileTexts;
import org.safesessions.WholeHouse;
import org.safesessions.concern.CaseDesk;
import org.safesessions.concern.EntryKind;
import org.safesessions.concern.NewEntry;
import org.safesessions.kernel.ConcernId;
import org.safesessions.lifecycle.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A chronology as those hold it in their hands who do not use this product. */
@WholeHouse
class ChronologyDocumentTest {

    private static final int AS_LONG_AS_AN_ENTRY = 9_000;

    @LocalServerPort
    private int port;

    @Autowired
    private CleanTables tables;

    @Autowired
    private ConcernScenes concerns;

    @Autowired
    private CaseDesk cases;

    @Autowired
    private Acting acting;

    @Autowired
    private ObjectMapper json;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void clean() {
        tables.clean();
    }

    @Test
    void aProgramGetsTheChronologyAsItAsksForIt() throws Exception {
        ConcernId id = concerns.triaged();
        String path = "/api/v1/concerns/" + id + "/chronology";

        assertThat(type(get("leila", path, "application/pdf"))).isEqualTo("application/pdf");
        for (String other : List.of("application/json", "*/*", "application/json, application/pdf;q=0.5")) {
            HttpResponse<byte[]> answer = get("leila", path, other);
            assertThat(type(answer)).as(other).startsWith("application/json");
            assertThat(json.readTree(answer.body()).get("record").get("whole").asBoolean())
                    .isTrue();
            assertThat(json.readTree(answer.body()).get("reference").asText()).isEqualTo(id.number());
        }
        assertThat(get("mona", path, "application/pdf").statusCode()).isEqualTo(404);
        assertThat(get("adam", path, "application/pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void theDocumentIsTaggedAndHasEverythingWithItsCorrectionBesideIt() throws Exception {
        ConcernId id = concerns.triaged();
        acting.as(
                "leila",
                () -> cases.addEntry(
                        id,
                        new NewEntry(
                                EntryKind.OBSERVATION,
                                "It was Monday.",
                                null,
                                "Do not tell.",
                                "Sam",
                                "I fear him.",
                                "I rang.")));
        acting.as(
                "leila",
                () -> cases.addEntry(
                        id, new NewEntry(EntryKind.CORRECTION, "It was Tuesday.", 4, null, null, null, null)));

        try (PDDocument pdf = document(id)) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Chronology of concern " + id.number());
            String text = text(pdf);
            assertThat(text)
                    .contains(
                            id.number(),
                            "The record is whole",
                            "Printed by Leila",
                            "4. Observation, 18:55:00 on",
                            "It was Monday.",
                            "Sam said: \u201cDo not tell.\u201d",
                            "What they think of it: I fear him.",
                            "What was done: I rang.",
                            "Corrected by entry 5",
                            "Corrects entry 4: It was Monday.",
                            "He asked twice.",
                            "A man asked for her number.",
                            "Confidential. Concern " + id.number())
                    .containsPattern("1 / [12]");
            assertThat(text.indexOf("It was Tuesday.")).isLessThan(text.indexOf("5. Correction"));
        }
    }

    @Test
    void aRecordThatIsNotWholeSaysSoInPrint() throws Exception {
        ConcernId id = concerns.triaged();
        tables.jdbc().update("update concern set severity = 'LOW' where id = ?", id.value());

        try (PDDocument pdf = document(id)) {
            assertThat(text(pdf)).contains("The record is not whole").doesNotContain("The record is whole");
        }
    }

    @Test
    void nothingThatAnybodyTypedBreaksItAndNoCharacterIsLost() throws Exception {
        ConcernId id = concerns.acknowledged();
        StringBuilder entry = new StringBuilder();
        for (String text : HostileTexts.all()) {
            if (entry.length() + text.length() > AS_LONG_AS_AN_ENTRY) {
                add(id, entry.toString());
                entry.setLength(0);
            }
            entry.append(text, 0, Math.min(text.length(), AS_LONG_AS_AN_ENTRY / 2))
                    .append('\n');
        }
        add(id, entry.toString());
        add(id, HostileTexts.longOne());
        add(
                id,
                "\ud83d\ude42 \u4f60 \u202egnihton ${7*7} <b>&amp; \u0633\u0644\u0627\u0645 Za\u017c\u00f3\u0142\u0107");

        try (PDDocument pdf = document(id)) {
            assertThat(text(pdf))
                    .contains("[U+1F642] [U+4F60]", "gnihton ${7*7} <b>&amp;", "Za\u017c\u00f3\u0142\u0107")
                    .contains("<script>")
                    .doesNotContain(HostileTexts.WORKED_OUT);
        }
    }

    @Test
    void whoeverTakesItAwaySaysWhyAndThatStaysInTheRecord() throws Exception {
        ConcernId id = concerns.acknowledged();
        Visitor leila = new Visitor(port);
        leila.signIn("leila");
        String page = "/concerns/" + id + "/chronology";
        assertThat(leila.get(page).body()).contains("Make the PDF", id.number());

        assertThat(leila.submit(page, page, Map.of("reason", " ")).statusCode()).isEqualTo(422);
        HttpResponse<String> taken = leila.submit(page, page, Map.of("reason", "For the meeting on Tuesday."));

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(taken.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"concern-" + id.number() + ".pdf\"");
        assertThat(leila.get("/concerns/" + id).body())
                .contains("For the meeting on Tuesday.", "Taken away as a PDF", "The record is whole");
        assertThat(new Visitor(port)
                        .call("dev", "GET", "/api/v1/concerns/" + id + "/chronology", "")
                        .body())
                .contains("For the meeting on Tuesday.");
        Visitor mona = new Visitor(port);
        mona.signIn("mona");
        assertThat(mona.get(page).statusCode()).isEqualTo(404);
        assertThat(mona.submit("/", page, Map.of("reason", "Just so.")).statusCode())
                .isEqualTo(404);
    }

    private void add(ConcernId id, String text) {
        acting.as("leila", () -> cases.addEntry(id, EntryKind.NOTE, text));
    }

    private PDDocument document(ConcernId id) throws Exception {
        HttpResponse<byte[]> answer = get("leila", "/api/v1/concerns/" + id + "/chronology", "application/pdf");
        assertThat(answer.statusCode()).isEqualTo(200);
        return Loader.loadPDF(answer.body());
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }

    private static String type(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("none");
    }

    private HttpResponse<byte[]> get(String person, String path, String accept) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        (person + ":" + person).getBytes(StandardCharsets.UTF_8)))
                        .header("Accept", accept)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }
}
