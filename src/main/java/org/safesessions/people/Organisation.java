package org.safesessions.people;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who runs the sessions, and whom to reach when no lead is on call. All of it must be set, so that the holding screen
 * can never be blank: start-up fails otherwise.
 *
 * @param standingNumber the safeguarding number that somebody always answers
 * @param secondContact somebody who is not a lead, with a way to reach them
 */
@Validated
@ConfigurationProperties("safe-sessions.organisation")
public record Organisation(
        @NotBlank String name,
        @NotBlank String standingNumber,
        @NotBlank String secondContact) {}
