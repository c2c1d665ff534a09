package org.safesessions.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safesessions.register.Forms.aChild;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safesessions.CleanTables;
import org.safesessions.FollowScenes;
import org.safesessions.JoinScenes;
import org.safesessions.Scenes;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.register.AgeGroup;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody with an old phone and little credit opens our pages: each weighs little, with all that it needs. */
@WholeHouse
class LightPagesTest {

    private static final int MOST_BYTES = 60 * 1024;
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    /** Not pages: files, calls, and the health of the server. */
    private static final Set<String> NO_PAGES = Set.of("/api/v1/public/**", "/assets/**", "/livez", "/readyz");

    /** Only ever sent to; the pages that lead there are weighed. */
    private static final Set<String> ONLY_SENT_TO = Set.of("/registration/{token}/confirm");

    /** Opened by a link that is sent after a session: weighed by themselves. */
    private static final Set<String> AFTERWARDS = Set.of("/carer/{token}", "/carer/{token}/how-was-it");

    /** The way of our own people to the live page, not a page of the public. */
    private static final Set<String> OF_OUR_OWN = Set.of("/live/{token}", "/live/{token}/code");

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Scenes scenes;

    @Autowired
    private JoinScenes joins;

    @Autowired
    private FollowScenes followUps;

    @Autowired
    private CleanTables tables;

    @AfterEach
    void clean() {
        tables.clean();
    }

    @Test
    void everyPublicPageIsLight() throws IOException, InterruptedException {
        tables.clean();
        SessionId session = joins.open();
        RegistrationId sam = joins.cleared(session, aChild().aged(AgeGroup.AGED_13_TO_17));
        Map<String, String> examples = Map.of(
                "{publicToken}",
                scenes.session(session).publicToken(),
                "{token}",
                joins.token(sam),
                "{page}",
                "person");
        joins.refusedStart(session);
        Map<String, Integer> heavy = new TreeMap<>();
        List<String> weighed = new ArrayList<>();

        for (String listed : pages()) {
            String path = listed;
            for (Map.Entry<String, String> example : examples.entrySet()) {
                path = path.replace(example.getKey(), example.getValue());
            }
            assertThat(path).as("an example for " + listed).doesNotContain("{");
            int bytes = weigh(path);
            weighed.add(listed);
            if (bytes > MOST_BYTES) {
                heavy.put(listed, bytes);
            }
        }

        assertThat(weighed).contains("/s/{publicToken}/join", "/registration/{token}/join", "/report");
        assertThat(heavy).isEmpty();
    }

    @Test
    void thePagesAfterASessionAreLight() throws IOException, InterruptedException {
        tables.clean();
        String token = followUps.token(followUps.asked());

        for (String listed : AFTERWARDS) {
            assertThat(weigh(listed.replace("{token}", token))).as(listed).isLessThanOrEqualTo(MOST_BYTES);
        }
    }

    private static List<String> pages() throws IOException {
        return Files.readAllLines(Path.of("security/public-endpoints.txt")).stream()
                .filter(line -> line.startsWith("/"))
                .filter(line -> !NO_PAGES.contains(line) && !ONLY_SENT_TO.contains(line))
                .filter(line -> !AFTERWARDS.contains(line) && !OF_OUR_OWN.contains(line))
                .toList();
    }

    /** What goes over the wire to a browser that has never been here. */
    private int weigh(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> page = fetch(path, "identity");
        assertThat(page.statusCode()).as(path).isLessThan(400);
        int bytes = fetch(path, "gzip").body().length;
        Set<String> assets = new TreeSet<>();
        Matcher found = ASSET.matcher(new String(page.body(), StandardCharsets.UTF_8));
        while (found.find()) {
            assets.add(found.group(1));
        }
        for (String asset : assets) {
            bytes += fetch(asset, "gzip").body().length;
        }
        return bytes;
    }

    private HttpResponse<byte[]> fetch(String path, String coding) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Encoding", coding)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
