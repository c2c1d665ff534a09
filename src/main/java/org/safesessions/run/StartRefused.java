package org.safesessions.run;

import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SessionId;

/** The gate is shut: the session was not started, or does not go on. It carries every reason. */
public class StartRefused extends ActRefused {

    StartRefused(SessionId session, GateDecision decision) {
        super(Kind.CONFLICT, "start-refused", session, decision.reasons());
    }
}
