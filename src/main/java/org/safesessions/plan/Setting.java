package org.safesessions.plan;

/** What participants are asked to do with a camera or microphone. */
public enum Setting {
    ON,
    OFF,
    YOUR_CHOICE
}
