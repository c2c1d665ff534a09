package org.safesessions.vet;

import java.time.LocalDate;

/**
 * Somebody on the refused list whom a registrant is like.
 *
 * @param reviewOn from then on somebody should ask whether the refusal still holds
 */
public record RefusedMatch(Likeness likeness, RefusalCause cause, LocalDate reviewOn, LocalDate expiresOn) {}
