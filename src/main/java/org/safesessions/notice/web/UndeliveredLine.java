package org.safesessions.notice.web;

import org.safesessions.notice.NoticeDesk;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.springframework.stereotype.Component;

/** What the home page says when messages did not arrive. Pages call it as {@code @undelivered}. */
@Component("undelivered")
class UndeliveredLine {

    private final NoticeDesk desk;
    private final SignedInStaff signedIn;

    UndeliveredLine(NoticeDesk desk, SignedInStaff signedIn) {
        this.desk = desk;
        this.signedIn = signedIn;
    }

    /** How many this person can do something about. */
    public int count() {
        return signedIn.has(Duty.SAFEGUARDING_LEAD, Duty.MANAGER)
                ? desk.undelivered().size()
                : 0;
    }

    public boolean mine() {
        return desk.missedByMe();
    }
}
