package org.safesessions.vet;

import org.safesessions.kernel.RegistrationId;

/** There is somebody to check. Not for the audit trail: what caused it is on record there. */
public record CaseOpened(RegistrationId registration) {}
