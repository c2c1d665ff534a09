package org.safesessions.plan.web;

import java.util.Optional;
import org.safesessions.kernel.SeriesId;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.safesessions.plan.SeriesBook;
import org.safesessions.plan.Session;
import org.springframework.stereotype.Component;

/** What the page of a session says about the series it belongs to. */
@Component("seriesChoices")
class SeriesChoices {

    private final SeriesBook book;
    private final SignedInStaff signedIn;

    SeriesChoices(SeriesBook book, SignedInStaff signedIn) {
        this.book = book;
        this.signedIn = signedIn;
    }

    public Optional<SeriesId> of(Session session) {
        return book.of(session.id());
    }

    public boolean mayRepeat(Session session) {
        return session.state().isBeforeRunning()
                && signedIn.has(Duty.HOST)
                && signedIn.current()
                        .filter(me ->
                                session.host().equals(me) || session.plannedBy().equals(me))
                        .isPresent()
                && of(session).isEmpty();
    }
}
