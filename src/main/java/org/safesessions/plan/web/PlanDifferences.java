package org.safesessions.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.safesessions.people.Sentences;
import org.safesessions.plan.SessionPlan;
import org.springframework.stereotype.Component;

/** Two plans side by side, in plain words: only what is different in them. */
@Component
class PlanDifferences {

    private final Sentences sentences;
    private final PlanChoices choices;

    PlanDifferences(Sentences sentences, PlanChoices choices) {
        this.sentences = sentences;
        this.choices = choices;
    }

    /** One answer that is another now. */
    public record Row(String about, String before, String after) {}

    List<Row> between(SessionPlan before, SessionPlan after) {
        Comparison two = new Comparison(before, after);
        two.row("title", SessionPlan::title);
        two.row("type", SessionPlan::sessionType);
        two.row("audience", SessionPlan::audience);
        two.row("people", SessionPlan::expectedParticipants);
        two.row("taking-part", SessionPlan::interactivity);
        two.row("platform", SessionPlan::platform);
        two.row("access", SessionPlan::access);
        two.row("host", SessionPlan::host);
        two.row("co-hosts", SessionPlan::coHosts);
        two.row("extras", plan -> plan.extras().isEmpty() ? choices.say("plan.extras.none") : plan.extras());
        two.row("cameras", plan -> plan.expectations().cameras());
        two.row("microphones", plan -> plan.expectations().microphones());
        two.row(
                "comments",
                plan -> choices.say("plan.comments." + plan.expectations().comments()));
        two.row("whom", plan -> plan.expectations().interactWith());
        two.row("face-to-face", SessionPlan::offlineSupervision);
        two.row("online", SessionPlan::onlineSupervision);
        two.row("minutes", SessionPlan::durationMinutes);
        return two.rows;
    }

    private final class Comparison {

        private final SessionPlan before;
        private final SessionPlan after;
        private final List<Row> rows = new ArrayList<>();

        private Comparison(SessionPlan before, SessionPlan after) {
            this.before = before;
            this.after = after;
        }

        private void row(String about, Function<SessionPlan, Object> answer) {
            Object then = answer.apply(before);
            Object now = answer.apply(after);
            if (!then.equals(now)) {
                rows.add(new Row(choices.say("plan.short." + about), sentences.say(then), sentences.say(now)));
            }
        }
    }
}
