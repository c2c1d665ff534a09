package org.safesessions.register;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.Delivery;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.NoticeSource;
import org.safesessions.kernel.Recipient;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where those who registered can be reached: the carer of a child, else the person; by mail if there is an address. */
@Component
class RegistrationNotices implements NoticeSource {

    private static final Set<NoticeKind> AFTER_WITHDRAWING = EnumSet.of(NoticeKind.REGISTRATION_WITHDRAWN);
    private static final Set<NoticeKind> AFTER_NOT_THIS_TIME =
            EnumSet.of(NoticeKind.NOT_THIS_TIME, NoticeKind.YOUR_LINK, NoticeKind.REGISTERED_BEFORE);

    private final RegistrationRecords records;
    private final RegistrationLinks links;
    private final PeopleReader reader;
    private final PlanningDesk planning;

    RegistrationNotices(
            RegistrationRecords records, RegistrationLinks links, PeopleReader reader, PlanningDesk planning) {
        this.records = records;
        this.links = links;
        this.reader = reader;
        this.planning = planning;
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
                .flatMap(registration -> delivery(registration, notice.kind()));
    }

    private static boolean isStillMeant(Registration registration, NoticeKind kind) {
        return switch (registration.state()) {
            case WITHDRAWN -> AFTER_WITHDRAWING.contains(kind);
            case RELEASED -> AFTER_NOT_THIS_TIME.contains(kind);
            case RECEIVED, CONFIRMED ->
                !(kind == NoticeKind.CONFIRM_ADDRESS
                        && registration.addressConfirmedAt().isPresent());
            case WAITING_LIST -> kind != NoticeKind.PLACE_BECAME_FREE && kind != NoticeKind.PLACE_CONFIRMED;
        };
    }

    private Optional<Delivery> delivery(Registration registration, NoticeKind kind) {
        RegistrationWords words = reader.words(registration);
        @Nullable String mail = words.mailFor(registration.ageGroup());
        @Nullable String phone = words.phoneFor(registration.ageGroup());
        String address = mail == null ? phone : mail;
        if (address == null) {
            return Optional.empty();
        }
        Session session = planning.get(registration.session());
        String mine = "/registration/" + links.token(registration);
        String path = switch (kind) {
            case REGISTRATION_WITHDRAWN -> "/s/" + session.publicToken() + "/register";
            case SESSION_SOON -> mine + "/join";
            default -> mine;
        };
        return Optional.of(new Delivery(
                mail == null ? Delivery.Channel.TEXT_MESSAGE : Delivery.Channel.MAIL,
                address,
                Locale.forLanguageTag(registration.language()),
                path,
                session.startsAt(),
                session.timeZone()));
    }
}
