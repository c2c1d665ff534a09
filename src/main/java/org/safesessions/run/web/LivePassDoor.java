package org.safesessions.run.web;

import java.util.Optional;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.LimitedSignIns;
import org.safesessions.run.LivePassDesk;
import org.springframework.stereotype.Component;

/** Lets a browser in which the way to a live page was opened do what that page's buttons do, and nothing else. */
@Component
class LivePassDoor implements LimitedSignIns {

    private final LivePassDesk passes;

    LivePassDoor(LivePassDesk passes) {
        this.passes = passes;
    }

    @Override
    public Optional<StaffId> holder(String method, String path, String secret) {
        return LivePassRoutes.session(method, path).flatMap(session -> passes.holder(session, secret));
    }
}
