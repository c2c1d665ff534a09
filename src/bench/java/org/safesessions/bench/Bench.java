package org.safesessions.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.LogManager;
import org.springframework.context.ConfigurableApplicationContext;

/** Measures the product beside bare Camunda, and prints one page of Markdown: {@code mvn -Pbench test}. */
public final class Bench {

    private final Size size;
    private final Report report = new Report();

    private Bench(Size size) {
        this.size = size;
    }

    /**
     * @param words see {@link Size}
     */
    public static void main(String[] words) {
        LogManager.getLogManager().reset(); // the web server's own log would stand between the lines
        new Bench(Size.of(words)).run();
        System.exit(0); // some of what was started keeps threads of its own
    }

    private void run() {
        report.line("Measured on " + LocalDate.now(Clock.systemUTC()) + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, Java "
                + Runtime.version() + ", " + size.rounds() + " rounds of " + size.lifecycles() + " lifecycles after "
                + size.warmUp() + " to warm up.");
        try (Databases databases = new Databases()) {
            lifecycle(databases);
            whatAUserNotices(databases);
        }
        if (size.wants("B8")) {
            report.heading("B8 Start-up to ready (H2 file, second start)");
            new StartUp(report, size).measure();
        }
        report.keep(Path.of("target/bench/benchmarks.md"));
    }

    private void lifecycle(Databases databases) {
        try (Ours ours = new Ours(House.quiet(databases.postgres()));
                BareCamunda bare = BareCamunda.headline(databases.postgres().pool());
                BareCamunda tuned = BareCamunda.tuned(databases.postgres().pool())) {
            Equivalence.require(ours, List.of(bare, tuned));
            if (size.wants("B2")) {
                report.heading("B2 Rows and commits of one lifecycle (PostgreSQL)");
                Rows rows = new Rows(report);
                rows.head();
                List.of(ours, bare, tuned).forEach(rows::measure);
                rows.measure("the product's own whole session", ours.database(), new WholeSession(ours.house())::live);
                rows.where();
            }
            if (size.wants("B1")) {
                report.heading("B1 Lifecycles a second");
                Speed speed = new Speed(report, size);
                speed.head();
                speed.measure("PostgreSQL, fsync on", List.of(ours, bare, tuned));
            }
            if (size.wants("B9")) {
                report.heading("B9 Disk of one that is over (PostgreSQL, all tables and indexes)");
                Disk disk = new Disk(report, size);
                disk.head();
                List.of(ours, bare, tuned).forEach(disk::measure);
                disk.measure("the product's own whole session", ours.database(), new WholeSession(ours.house())::live);
            }
        }
        if (size.wants("B1")) {
            try (Ours ours = new Ours(House.quiet(databases.h2()));
                    BareCamunda bare = BareCamunda.headline(databases.h2().pool());
                    BareCamunda tuned = BareCamunda.tuned(databases.h2().pool())) {
                Equivalence.require(ours, List.of(bare, tuned));
                report.heading("B1 Lifecycles a second, H2");
                Speed speed = new Speed(report, size);
                speed.head();
                speed.measure("H2 in memory", List.of(ours, bare, tuned));
            }
        }
    }

    private void whatAUserNotices(Databases databases) {
        if (!size.wants("B5") && !size.wants("B6") && !size.wants("B7")) {
            return;
        }
        try (ConfigurableApplicationContext house = House.alive(databases.postgres());
                BareCamunda bare =
                        BareCamunda.withJobExecutor(databases.postgres().pool())) {
            if (size.wants("B7")) {
                report.heading("B7 Is a lead on call? (" + size.shifts() + " shifts, PostgreSQL)");
                new Gate(report, size).measure(house, bare);
            }
            if (size.wants("B5")) {
                report.heading(
                        "B5 Concern told, until the first message to a lead is handed over (PostgreSQL, fsync on)");
                new Notified(report, size).measure(house, bare);
            }
            if (size.wants("B6")) {
                report.heading("B6 How late a timer rings (PostgreSQL)");
                new Timers(report, size).measure(house, bare);
            }
        }
    }
}
