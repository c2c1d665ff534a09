package org.safesessions.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.safesessions.platform.Control;

/**
 * A control that must be in place before the session may start.
 *
 * @param critical whether the host alone may not vouch for it: a co-host must
 */
@Embeddable
public record RequiredControl(
        @Column(name = "control") @Enumerated(EnumType.STRING)
        Control control,

        @Column(name = "critical") boolean critical) {}
