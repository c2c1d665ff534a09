package org.safesessions;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.concern.AboutKind;
import org.safesessions.concern.AboutOurPeople;
import org.safesessions.concern.CaseDesk;
import org.safesessions.concern.ConcernDesk;
import org.safesessions.concern.ConcernReport;
import org.safesessions.concern.Receipt;
import org.safesessions.concern.RequestKey;
import org.safesessions.concern.Severity;
import org.safesessions.concern.process.ConcernWatch;
import org.safesessions.kernel.ConcernId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Brings a concern to a point in its life: somebody reports it, and Leila looks after it. */
@TestComponent
public class ConcernScenes {

    /** A concern with the receipt that whoever reported it was shown. */
    public record Raised(ConcernId id, String receipt) {}

    private final ConcernDesk desk;
    private final CaseDesk cases;
    private final ConcernWatch watch;
    private final Acting acting;
    private final JdbcTemplate jdbc;

    ConcernScenes(ConcernDesk desk, CaseDesk cases, ConcernWatch watch, Acting acting, JdbcTemplate jdbc) {
        this.desk = desk;
        this.cases = cases;
        this.watch = watch;
        this.acting = acting;
        this.jdbc = jdbc;
    }

    /** About a child, from somebody who does not say who they are. */
    public static ConcernReport report() {
        return report(AboutOurPeople.NO, AboutKind.CHILD, null, null, false);
    }

    public static ConcernReport inDanger() {
        return report(AboutOurPeople.NO, AboutKind.CHILD, null, null, true);
    }

    public static ConcernReport about(String person) {
        return report(AboutOurPeople.SESSION_STAFF, AboutKind.STAFF, null, person, false);
    }

    public static ConcernReport report(
            AboutOurPeople ourPeople, AboutKind kind, @Nullable String name, @Nullable String staff, boolean danger) {
        return new ConcernReport(
                null,
                null,
                ourPeople,
                kind,
                name,
                staff,
                "A man asked for her number.",
                null,
                null,
                danger,
                null,
                null);
    }

    public ConcernId raised() {
        return raised(report()).id();
    }

    public Raised raised(ConcernReport report) {
        Set<UUID> before = new HashSet<>(ids());
        Receipt receipt = desk.raise(report, RequestKey.random());
        watch.look();
        UUID id = ids().stream()
                .filter(each -> !before.contains(each))
                .findFirst()
                .orElseThrow();
        return new Raised(new ConcernId(id), receipt.shown());
    }

    public ConcernId acknowledged() {
        ConcernId id = raised();
        acting.as("leila", () -> cases.acknowledge(id, null));
        return id;
    }

    public ConcernId triaged() {
        ConcernId id = acknowledged();
        acting.as("leila", () -> cases.triage(id, "GROOMING", Severity.MEDIUM, "He asked twice.", null));
        return id;
    }

    /** Whose closing needs a second person. */
    public ConcernId serious() {
        ConcernId id = acknowledged();
        acting.as("leila", () -> cases.triage(id, "GROOMING", Severity.HIGH, "He asked twice.", null));
        return id;
    }

    /** Leila wants it closed, and somebody else must agree. */
    public ConcernId closing() {
        ConcernId id = serious();
        acting.as("leila", () -> cases.close(id, "HANDLED_HERE", "Her mother knows.", null));
        return id;
    }

    private List<UUID> ids() {
        return jdbc.queryForList("select id from concern", UUID.class);
    }
}
