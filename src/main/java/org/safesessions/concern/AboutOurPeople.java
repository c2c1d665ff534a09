package org.safesessions.concern;

/** The first question of every report: is it about the safeguarding lead, or somebody who runs our sessions? */
public enum AboutOurPeople {
    NO,
    SAFEGUARDING_LEAD,
    SESSION_STAFF,
    NOT_SURE
}
