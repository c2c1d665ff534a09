package org.safesessions.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.Recipient;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Brake;
import org.safesessions.people.BrowserSecret;
import org.safesessions.people.DeviceDesk;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.safesessions.seal.LinkTokens;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way to one session's live page without a password, for its host and co-hosts: a link that was sent to them, and
 * either a browser on which they once signed in with all that it takes, or a code that is sent to the same address. It
 * gives no right: what comes through is judged by the desks as that person's, and the gate as always.
 */
@Service
@Transactional
public class LivePassDesk {

    private static final String CODE = "live-code";

    /**
     * What somebody holds in their hand who has followed a link.
     *
     * @param person whose link it is; not proven yet
     */
    public record Way(SessionId session, StaffId person, Instant startsAt, ZoneId zone) {}

    /**
     * A browser that may show the live page from now on.
     *
     * @param lives as things stand; whether it still holds is asked each time
     */
    public record Opened(SessionId session, BrowserSecret secret, Duration lives) {}

    private final LivePasses passes;
    private final LiveKeys keys;
    private final LivePassReader reader;
    private final DeviceDesk devices;
    private final PlanningDesk planning;
    private final LinkTokens tokens;
    private final PolicyBook policy;
    private final Brake brake;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    LivePassDesk(
            LivePasses passes,
            LiveKeys keys,
            LivePassReader reader,
            DeviceDesk devices,
            PlanningDesk planning,
            LinkTokens tokens,
            PolicyBook policy,
            Brake brake,
            Clock clock,
            ApplicationEventPublisher events) {
        this.passes = passes;
        this.keys = keys;
        this.reader = reader;
        this.devices = devices;
        this.planning = planning;
        this.tokens = tokens;
        this.policy = policy;
        this.brake = brake;
        this.clock = clock;
        this.events = events;
    }

    /** The system's own act: sends a member of the session's staff the way to its live page, once. */
    public void issue(SessionId id, StaffId person) {
        Session session = planning.get(id);
        boolean before =
                passes.findBySessionAndPerson(id.value(), person.value()).isPresent();
        if (before || !reader.mayHold(session, person)) {
            return;
        }
        Instant now = clock.instant();
        passes.saveAndFlush(new LivePass(id, person, now));
        events.publishEvent(new LiveLinkSent(id, now));
        events.publishEvent(NoticeNeeded.of(NoticeKind.LIVE_LINK, Recipient.staff(person), id));
    }

    /** Where the link that was sent to this person leads; empty when it would open nothing. */
    @Transactional(readOnly = true)
    public Optional<String> path(SessionId id, StaffId person) {
        return passes.findBySessionAndPerson(id.value(), person.value())
                .filter(reader::holds)
                .map(pass -> "/live/" + reader.token(pass));
    }

    /** The code that this person asked for last; empty when it counts no more. */
    @Transactional(readOnly = true)
    public Optional<String> code(SessionId id, StaffId person) {
        return passes.findBySessionAndPerson(id.value(), person.value())
                .filter(pass -> reader.holds(pass) && awaitsCode(pass))
                .map(this::code);
    }

    /** What a link leads to; looking changes nothing. */
    @Transactional(readOnly = true)
    public Optional<Way> look(String token) {
        return reader.open(token).map(pass -> {
            Session session = planning.get(pass.session());
            return new Way(session.id(), pass.person(), session.startsAt(), session.timeZone());
        });
    }

    /**
     * Opens it in this browser, if the person is known to have signed in on it.
     *
     * @param device what the browser says it is known by
     * @return empty when a code is needed
     * @throws ActRefused NOT_FOUND when the link opens nothing
     */
    public Optional<Opened> open(String token, @Nullable String device) {
        LivePass pass = reader.open(token).orElseThrow(ActRefused::notFound);
        return devices.isKnown(pass.person(), device)
                ? Optional.of(open(pass, LivePassOpened.How.KNOWN_DEVICE))
                : Optional.empty();
    }

    /**
     * Sends six figures to the address that the link was sent to; the ones before count no more.
     *
     * @throws ActRefused NOT_FOUND when the link opens nothing; TOO_MANY when too many were asked for
     */
    public void sendCode(String token) {
        LivePass pass = locked(token);
        brake.count(Brake.Counted.CODE_ASKED, pass.id().toString());
        Instant now = clock.instant();
        pass.newCode(now);
        events.publishEvent(new LiveCodeSent(pass.session(), now));
        events.publishEvent(NoticeNeeded.of(NoticeKind.LIVE_CODE, Recipient.staff(pass.person()), pass.session())
                .on("CODE-" + pass.codeNumber()));
    }

    /**
     * Opens it in this browser for whoever knows the code that was sent last.
     *
     * @return empty when it is another code, or counts no more; that is counted and on record
     * @throws ActRefused NOT_FOUND when the link opens nothing; TOO_MANY after too many wrong codes
     */
    public Optional<Opened> openByCode(String token, String typed) {
        LivePass pass = locked(token);
        brake.check(Brake.Counted.WRONG_CODE, pass.id().toString());
        boolean right = MessageDigest.isEqual(bytes(code(pass)), bytes(typed));
        if (right && awaitsCode(pass)) {
            pass.codeUsed();
            return Optional.of(open(pass, LivePassOpened.How.CODE));
        }
        brake.count(Brake.Counted.WRONG_CODE, pass.id().toString());
        pass.mistyped();
        events.publishEvent(new LiveCodeWrong(pass.session(), clock.instant()));
        return Optional.empty();
    }

    /**
     * Under whose name this browser may do something in that session now.
     *
     * @param secret what the browser brought
     */
    @Transactional(readOnly = true)
    public Optional<StaffId> holder(SessionId session, String secret) {
        return BrowserSecret.sent(secret)
                .flatMap(sent -> keys.findByHash(sent.hash()))
                .map(LiveKey::pass)
                .flatMap(passes::findById)
                .filter(pass -> pass.session().equals(session) && reader.holds(pass))
                .map(LivePass::person);
    }

    /** Whoever looked at the live page in this browser does so no more. Saying it again changes nothing. */
    public void close(SessionId session, String secret) {
        BrowserSecret.sent(secret).flatMap(sent -> keys.findByHash(sent.hash())).ifPresent(key -> {
            Optional<StaffId> person = passes.findById(key.pass())
                    .filter(pass -> pass.session().equals(session))
                    .map(LivePass::person);
            person.ifPresent(who -> {
                keys.delete(key);
                events.publishEvent(new LivePassClosed(session, clock.instant(), who));
            });
        });
    }

    private Opened open(LivePass pass, LivePassOpened.How how) {
        Instant now = clock.instant();
        BrowserSecret secret = BrowserSecret.next();
        keys.save(new LiveKey(pass, secret, now));
        events.publishEvent(new LivePassOpened(pass.session(), how, now, pass.person()));
        Session session = planning.get(pass.session());
        Instant end = session.endsAt().plus(policy.at(session.policyVersion()).duration(Figure.LIVE_LINK_LIVES));
        return new Opened(pass.session(), secret, Duration.between(now, end));
    }

    private LivePass locked(String token) {
        UUID id = reader.open(token).orElseThrow(ActRefused::notFound).id();
        return passes.lock(id).orElseThrow(ActRefused::notFound);
    }

    private boolean awaitsCode(LivePass pass) {
        return pass.awaitsCode(
                clock.instant(), policy.duration(Figure.LIVE_CODE_LIVES), policy.number(Figure.LIVE_CODE_TRIES));
    }

    private String code(LivePass pass) {
        return tokens.figures(CODE, pass.id(), pass.codeNumber());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
