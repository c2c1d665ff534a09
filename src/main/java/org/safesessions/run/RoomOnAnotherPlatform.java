package org.safesessions.run;

import org.safesessions.plan.PlanFollowed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a co-host saw in one meeting room says nothing about another: on another platform everything is looked at anew. */
@Component
class RoomOnAnotherPlatform {

    private final ControlRecords controls;
    private final RulesOnViewRecords rules;

    RoomOnAnotherPlatform(ControlRecords controls, RulesOnViewRecords rules) {
        this.controls = controls;
        this.rules = rules;
    }

    @EventListener(condition = "#followed.onAnotherPlatform")
    void on(PlanFollowed followed) {
        controls.forget(followed.session().value());
        rules.findById(followed.session().value()).ifPresent(rules::delete);
    }
}
