package org.safesessions.practice.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.people.Sentences;
import org.safesessions.plan.SessionPlan;
import org.safesessions.practice.Act;
import org.safesessions.practice.Figurant;
import org.safesessions.practice.Played;
import org.safesessions.practice.PracticeDesk;
import org.safesessions.practice.PracticeId;
import org.safesessions.practice.Step;
import org.safesessions.run.CameraMatch;
import org.safesessions.run.DoorDecision;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One practice on one page: what to do next, what the rules said, and what would have been sent. */
@Controller
@RequestMapping("/practice")
class PracticePage {

    private static final String ID = "/{id:[0-9a-fA-F-]{36}}";

    private final PracticeDesk desk;
    private final PracticeLetters letters;
    private final Sentences sentences;

    PracticePage(PracticeDesk desk, PracticeLetters letters, Sentences sentences) {
        this.desk = desk;
        this.letters = letters;
        this.sentences = sentences;
    }

    @PostMapping
    String begin() {
        return "redirect:/practice/" + desk.begin();
    }

    @GetMapping(ID)
    String show(@PathVariable PracticeId id, Model model) {
        Played played = desk.look(id);
        SessionPlan plan = played.plan();
        model.addAttribute("played", played);
        model.addAttribute("course", played.course());
        model.addAttribute("plan", plan);
        model.addAttribute("gate", played.course().gate());
        model.addAttribute("figurants", Figurant.values());
        model.addAttribute("cameras", options(CameraMatch.values()));
        model.addAttribute("letters", letters.shown(played.course().letters(), plan.startsAt()));
        return "practice/practice";
    }

    /** What people would see while they wait; only for whoever practises. */
    @GetMapping(ID + "/holding")
    String holding(@PathVariable PracticeId id, Model model) {
        Played played = desk.look(id);
        model.addAttribute("played", played);
        model.addAttribute(
                "lines",
                List.of(
                        "holding.off.at.first",
                        "holding.cameras." + played.plan().expectations().cameras(),
                        "holding.microphones." + played.plan().expectations().microphones(),
                        "holding.rule.kind",
                        "holding.rule.private",
                        "holding.rule.record",
                        "holding.rule.tell",
                        "holding.carers.stay"));
        return "practice/holding";
    }

    /** What is typed is read for whether it is there, and kept nowhere. */
    @PostMapping(ID)
    String play(
            @PathVariable PracticeId id,
            @RequestParam Step step,
            @RequestParam(required = false) @Nullable Figurant whom,
            @RequestParam(required = false) DoorDecision.@Nullable Decision decision,
            @RequestParam(required = false) @Nullable CameraMatch camera,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "false") boolean carer) {
        desk.play(id, act(step, whom, decision, camera, !note.isBlank(), carer));
        return "redirect:/practice/" + id;
    }

    private static Act act(
            Step step,
            @Nullable Figurant whom,
            DoorDecision.@Nullable Decision decision,
            @Nullable CameraMatch camera,
            boolean said,
            boolean carer) {
        if (step == Step.DECIDE) {
            if (whom == null || decision == null) {
                throw ActRefused.unacceptable(null, "ANSWER_MISSING");
            }
            return Act.decide(whom, decision, camera, said, carer);
        }
        return whom == null ? Act.of(step) : Act.of(step, whom);
    }

    private Map<String, String> options(Enum<?>[] constants) {
        Map<String, String> options = new LinkedHashMap<>();
        Arrays.stream(constants).forEach(one -> options.put(one.name(), sentences.of(one)));
        return options;
    }
}
