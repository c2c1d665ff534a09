package org.safesessions.people;

import java.time.Duration;

/** How long a device on which somebody signed in is known as theirs: a figure of the policy, which knows people. */
public interface DeviceMemory {

    Duration howLong();
}
