package org.safesessions.calendar;

/** Whose bank holidays are looked at. */
public enum Nation {
    ENGLAND_AND_WALES("eng"),
    SCOTLAND("sct"),
    NORTHERN_IRELAND("nir");

    private final String code;

    Nation(String code) {
        this.code = code;
    }

    /** As the calendar of holidays knows it. */
    String code() {
        return code;
    }
}
