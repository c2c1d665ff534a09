package org.safesessions.concern;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safesessions.concern.ConcernIntake.Arrival;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.SignedInStaff;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where anybody says that something worries them. Nobody is turned away for what they cannot say. */
@Service
public class ConcernDesk {

    private final ConcernIntake intake;
    private final PlanningDesk planning;
    private final SignedInStaff signedIn;
    private final MessageSource messages;

    ConcernDesk(ConcernIntake intake, PlanningDesk planning, SignedInStaff signedIn, MessageSource messages) {
        this.intake = intake;
        this.planning = planning;
        this.signedIn = signedIn;
        this.messages = messages;
    }

    /**
     * From anybody. Who happens to be signed in is not looked at, so staff can use it without a name.
     *
     * @return the same receipt for the same key and report, and one concern however often they are sent
     * @throws ActRefused UNACCEPTABLE with KEY_USED_BEFORE when the key came with another report; with TEXT_TOO_SHORT or
     *     TEXT_TOO_LONG
     */
    public Receipt raise(ConcernReport report, RequestKey key) {
        return raise(Channel.PUBLIC, report, key, null);
    }

    /** As {@link #raise}, by somebody signed in; their name is kept sealed, apart from what they say. */
    public Receipt raiseAsStaff(ConcernReport report, RequestKey key) {
        return raise(Channel.STAFF, report, key, signedIn.id());
    }

    private Receipt raise(Channel channel, ConcernReport report, RequestKey key, @Nullable StaffId by) {
        ConcernReport tidy = report.tidy();
        String request = channel + "|" + key.value();
        Arrival arrival = new Arrival(channel, tidy, sessionOf(tidy), request, digest(tidy, by), by);
        return intake.before(arrival).orElseGet(() -> keptOnce(arrival));
    }

    /** Two that come at the same moment: the row of one of them is there first, and both get its receipt. */
    private Receipt keptOnce(Arrival arrival) {
        try {
            return intake.keep(arrival);
        } catch (DataIntegrityViolationException somebodyWasQuicker) {
            return intake.before(arrival).orElseThrow(() -> somebodyWasQuicker);
        }
    }

    /**
     * A co-host saw somebody at the door who does not fit what was registered. Part of the caller's act; once for each entry
     * of the door list.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ConcernId raiseFromDoor(SessionId session, UUID entry, StaffId by) {
        return raiseOurselves(Channel.DOOR, session, entry, AboutOurPeople.NO, say("concern.door"), by);
    }

    /**
     * Whoever checked a registration took its writer for an adult who poses as a child. Part of the caller's act; once for
     * each registration.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ConcernId raiseFromVetting(SessionId session, RegistrationId registration, @Nullable StaffId by) {
        String sentence = say("concern.vetting");
        return raiseOurselves(Channel.VETTING, session, registration.value(), AboutOurPeople.NO, sentence, by);
    }

    /**
     * A safeguarding lead decided that what was answered after a session is a concern. Part of the caller's act; once for
     * each occasion.
     *
     * @param ourPeople whether it is about one of us: then it is kept from them from the first moment
     * @param whatWasAnswered the answers, and why the lead takes them for a concern
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ConcernId raiseFromFollowUp(
            SessionId session, UUID occasion, AboutOurPeople ourPeople, String whatWasAnswered, StaffId by) {
        return raiseOurselves(Channel.FOLLOW_UP, session, occasion, ourPeople, whatWasAnswered, by);
    }

    private String say(String sentence) {
        return messages.getMessage(sentence, null, Locale.UK);
    }

    private ConcernId raiseOurselves(
            Channel channel,
            SessionId session,
            UUID occasion,
            AboutOurPeople ourPeople,
            String whatHappened,
            @Nullable StaffId by) {
        String request = channel + "|" + occasion;
        return intake.knownBy(request).orElseGet(() -> {
            ConcernReport report = new ConcernReport(
                    null,
                    session,
                    ourPeople,
                    AboutKind.UNKNOWN,
                    null,
                    null,
                    whatHappened,
                    null,
                    null,
                    false,
                    null,
                    null);
            return intake.keep(
                    new Arrival(channel, report, planning.get(session), request, digest(report, by), by), null);
        });
    }

    /** None when nothing leads to one: a mistyped address turns nobody away. */
    private @Nullable Session sessionOf(ConcernReport report) {
        String token = report.publicToken();
        SessionId id = report.session();
        Optional<Session> byToken = token == null ? Optional.empty() : planning.byPublicToken(token);
        return byToken.or(() -> id == null ? Optional.empty() : ifThere(() -> planning.get(id)))
                .orElse(null);
    }

    private static Optional<Session> ifThere(Supplier<Session> read) {
        try {
            return Optional.of(read.get());
        } catch (ActRefused notThere) {
            return Optional.empty();
        }
    }

    private static String digest(ConcernReport report, @Nullable StaffId by) {
        return Receipts.digest(Stream.of(
                        Optional.ofNullable(by),
                        Optional.ofNullable(report.publicToken()),
                        Optional.ofNullable(report.session()),
                        Optional.ofNullable(report.aboutOurPeople()),
                        report.aboutKind(),
                        Optional.ofNullable(report.aboutName()),
                        Optional.ofNullable(report.aboutStaff()),
                        report.whatHappened(),
                        Optional.ofNullable(report.wordsUsed()),
                        Optional.ofNullable(report.whatWasDone()),
                        report.immediateDanger(),
                        Optional.ofNullable(report.reporterName()),
                        Optional.ofNullable(report.reporterContact()))
                .toArray());
    }
}
