package org.safesessions.run;

import java.time.Instant;
import java.util.List;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** A member of staff noted how somebody is who waits while the session cannot start. */
public record WaitingWordSaid(SessionId session, DoorEntryId entry, WaitingWord word, Instant at, StaffId by)
        implements DomainEvent {

    @Override
    public String subject() {
        return session.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(word.name());
    }
}
