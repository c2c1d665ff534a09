package org.safesessions.vet;

import org.safesessions.kernel.RegistrationId;

/** There is nothing to decide any more. Not for the audit trail: what caused it is on record there. */
public record CaseEnded(RegistrationId registration) {}
