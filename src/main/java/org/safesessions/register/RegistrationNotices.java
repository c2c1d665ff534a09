package org.safesessions.register;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.safesessions.kernel.Delivery;
import org.safesessions.kernel.DropCause;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.NoticeSource;
import org.safesessions.kernel.Recipient;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where those who registered can be reached: the carer of a child, else the person; by mail if there is an address. And
 * whether what they were to be told is still so: a message may be sent late.
 */
@Component
class RegistrationNotices implements NoticeSource {

    private static final Set<NoticeKind> AFTER_WITHDRAWING = EnumSet.of(NoticeKind.REGISTRATION_WITHDRAWN);
    private static final Set<NoticeKind> AFTER_NOT_THIS_TIME =
            EnumSet.of(NoticeKind.NOT_THIS_TIME, NoticeKind.YOUR_LINK, NoticeKind.REGISTERED_BEFORE);

    /** What is true of a session that was called off or is over, too. */
    private static final Set<NoticeKind> WHATEVER_BECAME_OF_IT = EnumSet.of(
            NoticeKind.YOUR_LINK,
            NoticeKind.NOT_THIS_TIME,
            NoticeKind.REGISTRATION_WITHDRAWN,
            NoticeKind.SESSION_POSTPONED,
            NoticeKind.SESSION_CANCELLED);

    private static final Set<NoticeKind> TELLS_ANOTHER_DATE =
            EnumSet.of(NoticeKind.SESSION_POSTPONED, NoticeKind.NO_PLACE, NoticeKind.NOT_THIS_TIME);

    private static final Set<SessionState> OFF = EnumSet.of(
            SessionState.POSTPONED,
            SessionState.CANCELLED,
            SessionState.ENDED,
            SessionState.DEBRIEFED,
            SessionState.CLOSED);

    private final RegistrationRecords records;
    private final RegistrationLinks links;
    private final ContactBook contacts;
    private final PlanningDesk planning;
    private final OtherDates dates;

    RegistrationNotices(
            RegistrationRecords records,
            RegistrationLinks links,
            ContactBook contacts,
            PlanningDesk planning,
            OtherDates dates) {
        this.records = records;
        this.links = links;
        this.contacts = contacts;
        this.planning = planning;
        this.dates = dates;
    }

    @Override
    public Recipient.Kind speaksTo() {
        return Recipient.Kind.REGISTRATION;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Delivery> delivery(NoticeNeeded notice) {
        return records.findById(UUID.fromString(notice.to().id()))
                .filter(registration -> isStillMeant(registration, notice.kind()))
                .filter(registration -> !isOff(registration, notice.kind()))
                .flatMap(registration -> delivery(registration, notice));
    }

    @Override
    @Transactional(readOnly = true)
    public DropCause whyDropped(NoticeNeeded notice) {
        Optional<Registration> registration =
                records.findById(UUID.fromString(notice.to().id()));
        if (registration.isEmpty() || !isStillMeant(registration.get(), notice.kind())) {
            return DropCause.NOT_SO_ANY_MORE;
        }
        return isOff(registration.get(), notice.kind()) ? DropCause.SESSION_OFF : DropCause.NO_ADDRESS;
    }

    private boolean isOff(Registration registration, NoticeKind kind) {
        return !WHATEVER_BECAME_OF_IT.contains(kind)
                && OFF.contains(planning.get(registration.session()).state());
    }

    private static boolean isStillMeant(Registration registration, NoticeKind kind) {
        return switch (registration.state()) {
            case WITHDRAWN -> AFTER_WITHDRAWING.contains(kind);
            case RELEASED -> AFTER_NOT_THIS_TIME.contains(kind);
            case RECEIVED, CONFIRMED ->
                !(kind == NoticeKind.CONFIRM_ADDRESS
                        && registration.addressConfirmedAt().isPresent());
            case WAITING_LIST ->
                kind != NoticeKind.PLACE_BECAME_FREE
                        && kind != NoticeKind.PLACE_CONFIRMED
                        && kind != NoticeKind.SESSION_SOON;
        };
    }

    private Optional<Delivery> delivery(Registration registration, NoticeNeeded notice) {
        return contacts.of(registration).map(contact -> delivery(registration, contact, notice));
    }

    private Delivery delivery(Registration registration, ContactBook.Contact contact, NoticeNeeded notice) {
        Session session = planning.get(registration.session());
        String mine = "/registration/" + links.token(registration);
        String path = switch (notice.kind()) {
            case REGISTRATION_WITHDRAWN -> "/s/" + session.publicToken() + "/register";
            case SESSION_SOON -> mine + "/join";
            default -> mine;
        };
        return new Delivery(
                contact.channel(),
                contact.address(),
                contact.language(),
                path,
                session.startsAt(),
                session.timeZone(),
                TELLS_ANOTHER_DATE.contains(notice.kind())
                        ? dates.of(registration).map(Session::startsAt).orElse(null)
                        : null);
    }
}
