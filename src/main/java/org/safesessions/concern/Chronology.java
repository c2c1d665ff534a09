package org.safesessions.concern;

import java.util.List;

/** A chronology opened for somebody who may read it, and whether its record is whole. */
record Chronology(List<ChronologyLine> lines, RecordCheck check) {}
