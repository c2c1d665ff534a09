package org.safesessions.concern;

/** Where the harm is, or may be. It says which agency is asked first. */
public enum HarmPlace {
    OUR_SESSION,
    ONLINE_ELSEWHERE,
    AT_HOME,
    SCHOOL_OR_WORK,
    OTHER_ORGANISATION,
    NEIGHBOURHOOD,
    NOT_KNOWN
}
