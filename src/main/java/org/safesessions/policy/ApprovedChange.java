package org.safesessions.policy;

import java.time.LocalDate;

/** A figure as two people have set it. */
record ApprovedChange(Figure figure, String value, String source, LocalDate reviewed) {}
