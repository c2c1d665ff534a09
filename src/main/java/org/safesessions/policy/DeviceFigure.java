package org.safesessions.policy;

import java.time.Duration;
import org.safesessions.people.DeviceMemory;
import org.springframework.stereotype.Component;

@Component
class DeviceFigure implements DeviceMemory {

    private final PolicyBook policy;

    DeviceFigure(PolicyBook policy) {
        this.policy = policy;
    }

    @Override
    public Duration howLong() {
        return policy.duration(Figure.DEVICE_REMEMBERED);
    }
}
