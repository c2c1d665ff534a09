package org.safesessions.register;

import org.safesessions.plan.Session;

/** Somebody who is about to join, as their own link shows it, without the way in. */
public record Joiner(RegisteredPerson person, Session session, VettingStanding.Standing standing) {}
