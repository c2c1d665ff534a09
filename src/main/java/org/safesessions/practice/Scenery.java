package org.safesessions.practice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.safesessions.platform.Control;

/**
 * What a practice is played in: its clock stands still at five to seven, in its own evening.
 *
 * @param now the moment of the whole practice
 * @param player the first name of whoever practises, and plays the host
 * @param required what the tables ask of the room
 */
record Scenery(Instant now, ZoneId zone, String player, List<Control> required) {}
