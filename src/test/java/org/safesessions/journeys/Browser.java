package org.safesessions.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A real Chromium, without a window. It is the system's own: found, or installed by the system's package manager when
 * we are root, or missed with one clear line. Each person gets a browser context, so that several can be signed in.
 */
public final class Browser implements AutoCloseable {

    /** The README's pictures are only taken anew when somebody asks for it: a person has to look at them. */
    private static final Path PICTURES = Path.of(Boolean.getBoolean("pictures") ? "docs/img" : "target/img");

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");
    private static final List<String> WCAG_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Duration A_MOMENT = Duration.ofMillis(400);
    /** A request that the page gave up is not always reported as failed. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(3);

    private static final int INSTALL_MINUTES = 10;
    /** What a page shows in the end is asked for, not how soon: other tests use the same processors. */
    private static final double PATIENCE_MILLIS = 20_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String address;
    private final List<String> askedOfCamunda = new ArrayList<>();
    private final Set<Request> underWay = new HashSet<>();
    private long lastHeard = System.nanoTime();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium, String address) {
        this.playwright = playwright;
        this.chromium = chromium;
        this.address = address;
    }

    /**
     * Starts it. Whoever opens it closes it.
     *
     * @param address what paths are relative to, such as {@code http://127.0.0.1:8080}
     */
    public static Browser open(String address) {
        Path executable = find();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(executable)
                                .setHeadless(true)
                                .setArgs(QUIET)),
                address);
    }

    /** A fresh browser of somebody at a desk, signed in to nothing. */
    public Page desk() {
        return page(1280, 900);
    }

    /** A fresh browser of somebody at a desk, signed in and at home. */
    public Page deskOf(String person) {
        return signedIn(desk(), person);
    }

    /** The same on the narrowest phone. */
    public Page phoneOf(String person) {
        return signedIn(phone(), person);
    }

    private static Page signedIn(Page page, String person) {
        page.navigate("/sign-in");
        page.fill("input[name=username]", person);
        page.fill("input[name=password]", person);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        assertThat(page.locator("h1")).hasText("What is on");
        return page;
    }

    /** A fresh browser on the narrowest phone we promise to serve. */
    public Page phone() {
        return page(320, 640);
    }

    private Page page(int width, int height) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setViewportSize(width, height));
        context.onRequest(this::asked);
        context.onRequestFinished(this::answered);
        context.onRequestFailed(this::answered);
        context.onClose(gone -> underWay.clear());
        return context.newPage();
    }

    private void asked(Request request) {
        underWay.add(request);
        lastHeard = System.nanoTime();
        String path = URI.create(request.url()).getRawPath();
        if (path.startsWith("/camunda")) {
            askedOfCamunda.add(request.method() + " " + path);
        }
    }

    private void answered(Request request) {
        underWay.remove(request);
        lastHeard = System.nanoTime();
    }

    /** Waits until all pages have what they asked for, and have asked for nothing more for a moment. */
    public void settle(Page page) {
        page.waitForCondition(() -> {
            long quiet = System.nanoTime() - lastHeard;
            return quiet > GIVEN_UP.toNanos() || (underWay.isEmpty() && quiet > A_MOMENT.toNanos());
        });
    }

    /** What all pages of this browser have asked of Camunda's web apps since the last call. */
    public List<String> askedOfCamunda() {
        List<String> asked = List.copyOf(askedOfCamunda);
        askedOfCamunda.clear();
        return asked;
    }

    /** For the README and other documents, with {@code -Dpictures=true}. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** What axe finds against WCAG 2.2 A and AA, one line each; nothing when the page is fine. */
    public static List<String> barriers(Page page) {
        AxeResults results =
                new AxeBuilder(page).setLegacyMode(true).withTags(WCAG_AA).analyze();
        return results.getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream()
                                .map(node -> String.valueOf(node.getTarget()))
                                .toList())
                .toList();
    }

    /** Whether a reader has to scroll sideways. */
    public static boolean isTooWide(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    /** One test process at a time: a Chromium that another is just unpacking is not one yet. */
    private static Path find() {
        Path turn = Path.of(System.getProperty("java.io.tmpdir"), "safe-sessions-chromium.lock");
        try (FileChannel channel = FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock ours = channel.lock()) {
            Objects.requireNonNull(ours);
            return PLACES.stream().filter(Files::isExecutable).findFirst().orElseGet(Browser::install);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path install() {
        boolean canInstall =
                "root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/usr/bin/apt-get"));
        if (canInstall
                && run("apt-get", "update", "-qq")
                && run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium")) {
            return PLACES.stream().filter(Files::isExecutable).findFirst().orElseThrow(Browser::missing);
        }
        throw missing();
    }

    private static boolean run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process =
                    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static IllegalStateException missing() {
        return new IllegalStateException(
                "Chromium is missing: install it (on Debian: apt-get install chromium), then run the tests again.");
    }
}
