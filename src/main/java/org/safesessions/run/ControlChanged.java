package org.safesessions.run;

import java.time.Instant;
import java.util.List;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.platform.Control;

/** A co-host looked at one control and said how it stands. */
public record ControlChanged(SessionId session, Control control, ControlStatus.State state, Instant at, StaffId by)
        implements DomainEvent {

    @Override
    public String subject() {
        return session.toString();
    }

    @Override
    public List<String> codes() {
        return List.of(control.name(), state.name());
    }
}
