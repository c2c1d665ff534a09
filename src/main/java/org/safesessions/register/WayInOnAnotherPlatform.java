package org.safesessions.register;

import org.safesessions.plan.PlanFollowed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A way into a room that nobody meets in any more is shown to nobody: somebody writes down the new one. */
@Component
class WayInOnAnotherPlatform {

    private final SessionRooms rooms;
    private final ApplicationEventPublisher events;

    WayInOnAnotherPlatform(SessionRooms rooms, ApplicationEventPublisher events) {
        this.rooms = rooms;
        this.events = events;
    }

    @EventListener(condition = "#followed.onAnotherPlatform")
    void on(PlanFollowed followed) {
        rooms.findById(followed.session().value()).ifPresent(room -> {
            rooms.delete(room);
            rooms.flush();
            events.publishEvent(new JoiningDetailsChanged(followed.session(), followed.at(), followed.by()));
        });
    }
}
