/** The conductor: moves a session through its stages and owns no data. */
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
            "vet",
            "run",
            "debrief",
            "engine",
            "concern",
            "refer",
            "follow",
            "video",
            "practice"
        })
package org.safesessions.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
