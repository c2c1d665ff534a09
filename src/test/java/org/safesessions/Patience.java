package org.safesessions;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.Objects;
import org.safesessions.people.Brake;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.util.ReflectionTestUtils;

/** Forgets who tried too often, so that whoever comes next from this machine is not asked to wait. */
@TestComponent
public class Patience {

    private final Brake brake;

    Patience(Brake brake) {
        this.brake = brake;
    }

    public void have() {
        Object counted = Objects.requireNonNull(ReflectionTestUtils.getField(brake, "buckets"));
        ((Cache<?, ?>) counted).invalidateAll();
    }
}
