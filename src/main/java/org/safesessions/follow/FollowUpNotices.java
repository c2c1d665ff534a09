package org.safesessions.follow;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.safesessions.kernel.Delivery;
import org.safesessions.kernel.DropCause;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.NoticeSource;
import org.safesessions.kernel.Recipient;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.register.ContactBook;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where those who are asked can be reached. Nobody is who has answered, has withdrawn, or has no time left. */
@Component
class FollowUpNotices implements NoticeSource {

    private final FollowUps records;
    private final FollowUpLinks links;
    private final ContactBook contacts;
    private final PlanningDesk planning;
    private final Clock clock;

    FollowUpNotices(FollowUps records, FollowUpLinks links, ContactBook contacts, PlanningDesk planning, Clock clock) {
        this.records = records;
        this.links = links;
        this.contacts = contacts;
        this.planning = planning;
        this.clock = clock;
    }

    @Override
    public Recipient.Kind speaksTo() {
        return Recipient.Kind.FOLLOW_UP;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Delivery> delivery(NoticeNeeded notice) {
        return find(notice)
                .filter(this::isStillMeant)
                .flatMap(one -> contacts.of(one.registration()).map(contact -> delivery(one, contact)));
    }

    @Override
    @Transactional(readOnly = true)
    public DropCause whyDropped(NoticeNeeded notice) {
        return find(notice).filter(this::isStillMeant).isPresent() ? DropCause.NO_ADDRESS : DropCause.NOT_SO_ANY_MORE;
    }

    private Optional<FollowUp> find(NoticeNeeded notice) {
        return records.findById(UUID.fromString(notice.to().id()));
    }

    private boolean isStillMeant(FollowUp one) {
        return one.state() == FollowUpState.ASKED && one.isOpenAt(clock.instant());
    }

    private Delivery delivery(FollowUp one, ContactBook.Contact contact) {
        Session session = planning.get(one.session());
        return new Delivery(
                contact.channel(),
                contact.address(),
                contact.language(),
                "/carer/" + links.token(one),
                session.startsAt(),
                session.timeZone());
    }
}
