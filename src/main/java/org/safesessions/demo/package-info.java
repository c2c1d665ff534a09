/** The seeded demonstration; absent in production. */
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
            "run",
            "debrief",
            "vet",
            "concern",
            "follow",
            "video",
            "engine"
        })
package org.safesessions.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
