package org.safesessions.notice;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.EveryRow;
import org.safesessions.FollowScenes;
import org.safesessions.ReferralScenes;
import org.safesessions.Scenes;
import org.safesessions.TestClock;
import org.safesessions.VideoScenes;
import org.safesessions.WholeHouse;
import org.safesessions.concern.ConcernDesk;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.FollowUpId;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.NoticeSource;
import org.safesessions.kernel.Recipient;
import org.safesessions.kernel.ReferralId;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.lifecycle.web.Visitor;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Plans;
import org.safesessions.plan.Repeats;
import org.safesessions.plan.SeriesDateDesk;
import org.safesessions.plan.SeriesDesk;
import org.safesessions.plan.SeriesWatch;
import org.safesessions.platform.Platform;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyDesk;
import org.safesessions.policy.PolicyProposal;
import org.safesessions.register.AgeGroup;
import org.safesessions.register.Forms;
import org.safesessions.register.RegistrationDesk;
import org.safesessions.run.AdultsDesk;
import org.safesessions.run.LivePassDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail programs and their scanners open every link before a person does: that must never do anything. */
@WholeHouse
class NoticeLinksTest {

    /** A link, and which of us it is for; nobody of us when it is for somebody who registered. */
    private record Link(NoticeKind kind, String path, String person) {}

    private static final List<String> METHODS = List.of("GET", "HEAD", "GET");
    private static final String AUDIT = "AUDIT_ENTRY";

    @LocalServerPort
    int port;

    @Autowired
    ReferralScenes referrals;

    @Autowired
    Scenes scenes;

    @Autowired
    CleanTables tables;

    @Autowired
    Acting acting;

    @Autowired
    PlanningDesk planning;

    @Autowired
    RegistrationDesk registrations;

    @Autowired
    ConcernDesk concerns;

    @Autowired
    FollowScenes followUps;

    @Autowired
    LivePassDesk livePasses;

    @Autowired
    AdultsDesk adults;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PolicyDesk policy;

    @Autowired
    VideoScenes videos;

    @Autowired
    SeriesDesk series;

    @Autowired
    SeriesDateDesk dates;

    @Autowired
    SeriesWatch seriesWatch;

    @Autowired
    List<NoticeSource> sources;

    private final Set<NoticeKind> found = EnumSet.noneOf(NoticeKind.class);
    private final List<Link> links = new ArrayList<>();

    @BeforeEach
    void aMessageOfEachKind() {
        tables.clean();
        SessionId open = scenes.approved(Duration.ofDays(7));
        RegistrationId child = register(open, "Sam Brown");
        RegistrationId gone = register(open, "Gil Brown");
        for (NoticeKind kind : NoticeKind.values()) {
            remember(kind, Recipient.registration(child), child, "");
        }
        tables.jdbc().update("update registration set state = 'WITHDRAWN' where id = ?", gone.value());
        remember(NoticeKind.REGISTRATION_WITHDRAWN, Recipient.registration(gone), gone, "");
        staff(NoticeKind.COVER_GAP, "leila", open);
        staff(NoticeKind.COVER_GAP, "cole", open);
        staff(NoticeKind.PLAN_AWAITS_APPROVAL, "leila", scenes.awaitingApproval(Duration.ofDays(8)));
        staff(NoticeKind.SERIES_AWAITS_APPROVAL, "leila", aSeriesWhosePlanWasChanged());
        staff(
                NoticeKind.POLICY_CHANGE_WAITS,
                "leila",
                acting.as(
                        "mona",
                        () -> policy.propose(new PolicyProposal(
                                Figure.DOORS_OPEN_BEFORE, "PT10M", "Us", LocalDate.of(2026, 11, 20), "So"))));
        staff(NoticeKind.VIDEO_WAITS, "leila", videos.watched());
        staff(NoticeKind.CONFIRM_ON_CALL, "dev", scenes.offeredShift("dev"));
        SessionId off = scenes.approved(Duration.ofDays(9));
        acting.as("mona", () -> planning.cancel(off, "The room is flooded."));
        staff(NoticeKind.STAFF_SESSION_CANCELLED, "hana", off);
        staff(NoticeKind.STAFF_SESSION_POSTPONED, "cole", off);
        FollowUpId asked = followUps.asked();
        remember(NoticeKind.FOLLOW_UP_ASKED, Recipient.followUp(asked), asked, "");
        remember(NoticeKind.FOLLOW_UP_REMINDER, Recipient.followUp(asked), asked, "");
        clock.set(clock.instant().plus(Duration.ofHours(8)));
        FollowUpId answered = followUps.waitsForALead();
        SessionId soon = scenes.ready();
        livePasses.issue(soon, new StaffId("hana"));
        staff(NoticeKind.LIVE_LINK, "hana", soon);
        livePasses.sendCode(
                livePasses.path(soon, new StaffId("hana")).orElseThrow().substring("/live/".length()));
        staff(NoticeKind.LIVE_CODE, "hana", soon);
        staff(NoticeKind.FOLLOW_UP_TODAY, "leila", answered);
        staff(NoticeKind.FOLLOW_UP_WAITS, "leila", followUps.sessionOf(answered));
        ConcernId concern = acting.as(
                "cole",
                () -> transaction.execute(
                        status -> concerns.raiseFromDoor(open, UUID.randomUUID(), new StaffId("cole"))));
        EnumSet.range(NoticeKind.CONCERN_WAITS, NoticeKind.CONCERN_RECORD_BROKEN)
                .forEach(kind -> staff(kind, "leila", concern));
        ReferralId referral = referrals.begun();
        EnumSet.range(NoticeKind.REFERRAL_TO_MAKE, NoticeKind.REFERRAL_DECLINED)
                .forEach(kind -> staff(kind, "leila", referral));
        staff(NoticeKind.STAND_IN_SOUGHT, "dev", askedToStandIn(soon, null));
        staff(NoticeKind.STAND_IN_SETTLED, "dev", askedToStandIn(soon, "cole"));
        aSessionThatRunsOnWithOneAdult();
    }

    private SeriesId aSeriesWhosePlanWasChanged() {
        Plans plan = Plans.aClass().at(clock.instant().plus(Duration.ofDays(20)));
        SeriesId id = acting.as(
                "hana",
                () -> series.plan(plan.plan(), new Repeats(plan.plan().day().plusWeeks(1), Set.of()), null));
        acting.as("leila", () -> series.decide(id, true, null));
        seriesWatch.look();
        acting.as("hana", () -> dates.changeTheRest(id, plan.on(Platform.TEAMS).plan(), null));
        return id;
    }

    private UUID askedToStandIn(SessionId session, @Nullable String settledBy) {
        UUID call = UUID.randomUUID();
        tables.jdbc()
                .update(
                        "insert into stand_in_call (id, session_id, stands_in_as, asked_by, asked_at, settled_by, version)"
                                + " values (?, ?, 'CO_HOST', 'hana', current_timestamp, ?, 0)",
                        call,
                        session.value(),
                        settledBy);
        tables.jdbc().update("insert into stand_in_asked (call_id, staff_id) values (?, 'dev')", call);
        return call;
    }

    private void aSessionThatRunsOnWithOneAdult() {
        scenes.leadOnCall("dev");
        SessionId on = scenes.lackingOnlyALead();
        acting.as("hana", () -> scenes.start(on));
        acting.as("cole", () -> adults.go(on));
        staff(NoticeKind.TOO_FEW_ADULTS, "hana", on);
        clock.set(scenes.session(on).endsAt().plus(Duration.ofMinutes(26)));
        staff(NoticeKind.COVER_ENDS, "hana", on);
    }

    private RegistrationId register(SessionId session, String name) {
        Forms child = Forms.aChild().named(name).aged(AgeGroup.AGED_13_TO_17);
        return acting.as("cole", () -> registrations.registerByStaff(session, child.form()));
    }

    private void staff(NoticeKind kind, String person, Object about) {
        remember(kind, Recipient.staff(new StaffId(person)), about, person);
    }

    private void remember(NoticeKind kind, Recipient to, Object about, String person) {
        sources.stream()
                .filter(source -> source.speaksTo() == to.kind())
                .flatMap(source -> source.delivery(NoticeNeeded.of(kind, to, about)).stream())
                .map(delivery -> Objects.requireNonNullElse(delivery.path(), "/"))
                .forEach(path -> {
                    found.add(kind);
                    links.add(new Link(kind, path, person));
                });
    }

    @Test
    void everyKindOfMessageHasALink() {
        Set<Recipient.Kind> reached =
                sources.stream().map(NoticeSource::speaksTo).collect(toSet());

        assertThat(found)
                .containsAll(
                        reached.contains(Recipient.Kind.REGISTRATION)
                                ? EnumSet.allOf(NoticeKind.class)
                                : EnumSet.range(NoticeKind.COVER_GAP, NoticeKind.REFERRAL_DECLINED));
    }

    @Test
    void openingALinkChangesNothingWhoeverOpensItHoweverOften() {
        Map<String, Visitor> visitors = Map.of(
                "", new Visitor(port),
                "hana", signedIn("hana"),
                "cole", signedIn("cole"),
                "leila", signedIn("leila"),
                "dev", signedIn("dev"));
        Map<String, List<String>> before = EveryRow.in(tables.jdbc());
        Set<String> wrong = new TreeSet<>();

        for (Link link : links) {
            METHODS.forEach(method -> open(visitors.get(""), method, link, wrong));
        }
        assertThat(EveryRow.in(tables.jdbc())).as("to nobody signed in").isEqualTo(before);
        for (Link link : links) {
            String person = link.person().isEmpty() ? "hana" : link.person();
            METHODS.forEach(method -> open(visitors.get(person), method, link, wrong));
        }

        assertThat(wrong).isEmpty();
        Map<String, List<String>> after = EveryRow.in(tables.jdbc());
        assertThat(addedTo(AUDIT, before, after))
                .as("who has read a concern is on record")
                .isNotEmpty()
                .allMatch(entry ->
                        (entry.contains("NAME=concern.concernRead") || entry.contains("NAME=follow.followUpRead"))
                                && entry.contains("BY_STAFF=leila"));
        assertThat(without(AUDIT, after)).isEqualTo(without(AUDIT, before));
    }

    @Test
    void aRowThatChangedWouldBeSeen() {
        Map<String, List<String>> before = EveryRow.in(tables.jdbc());

        tables.jdbc().update("update online_session set version = version + 1");

        assertThat(EveryRow.in(tables.jdbc())).isNotEqualTo(before);
    }

    private static List<String> addedTo(
            String table, Map<String, List<String>> before, Map<String, List<String>> after) {
        List<String> added = new ArrayList<>(after.get(table));
        before.get(table).forEach(added::remove);
        assertThat(added)
                .as("nothing was taken away")
                .hasSize(after.get(table).size() - before.get(table).size());
        return added;
    }

    private static Map<String, List<String>> without(String table, Map<String, List<String>> rows) {
        Map<String, List<String>> others = new TreeMap<>(rows);
        others.remove(table);
        return others;
    }

    private static void open(Visitor visitor, String method, Link link, Set<String> wrong) {
        HttpResponse<String> answer = visitor.send(
                HttpRequest.newBuilder(visitor.at(link.path())).method(method, HttpRequest.BodyPublishers.noBody()));
        if (answer.statusCode() >= 400) {
            wrong.add(link + " answered " + answer.statusCode());
        }
    }

    private Visitor signedIn(String person) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person);
        return visitor;
    }
}
