package org.safesessions.run;

import java.time.Instant;
import org.safesessions.kernel.RegistrationId;

/** Somebody for whom something does not work, as staff see it. */
public record TroubleLine(RegistrationId registration, String displayName, JoinTrouble trouble, Instant since) {}
