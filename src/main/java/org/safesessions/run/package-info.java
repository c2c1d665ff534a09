/** The live hour: who is present, what is locked down, and the gate before the start. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "people",
            "policy",
            "platform",
            "oncall",
            "plan",
            "register",
            "seal",
            "paper",
            "engine"
        })
package org.safesessions.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
