package org.safesessions.video.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.people.RefusalFields;
import org.safesessions.people.RefusalLedger;
import org.safesessions.people.Sentences;
import org.safesessions.video.ReadableVideo;
import org.safesessions.video.ShownVideoDesk;
import org.safesessions.video.VideoBook;
import org.safesessions.video.VideoDesk;
import org.safesessions.video.VideoId;
import org.safesessions.video.VideoSetting;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Videos that are not live: all of them, and one with the step that waits for whoever looks at it. */
@Controller
@RequestMapping("/videos")
class VideoPage {

    private static final String ID = "/{id:[0-9a-fA-F-]{36}}";
    private static final RefusalFields FIELDS = RefusalFields.about(
                    "settings",
                    "VIDEO_COMMENTS_OFF_NOT_SEEN",
                    "VIDEO_LIVE_CHAT_OFF_NOT_SEEN",
                    "VIDEO_LISTED_AS_PLANNED_NOT_SEEN",
                    "VIDEO_OPENS_WITHOUT_ACCOUNT_NOT_SEEN")
            .and("link", "VIDEO_LINK_NOT_ACCEPTED")
            .and("decision", "ANSWER_MISSING")
            .and("note", "REASON_MISSING", "TEXT_TOO_LONG")
            .and("gone", "VIDEO_STILL_THERE");

    private final VideoBook book;
    private final VideoDesk desk;
    private final ShownVideoDesk shown;
    private final VideoDescription description;
    private final RefusalLedger ledger;
    private final Sentences sentences;
    private final MessageSource messages;

    VideoPage(
            VideoBook book,
            VideoDesk desk,
            ShownVideoDesk shown,
            VideoDescription description,
            RefusalLedger ledger,
            Sentences sentences,
            MessageSource messages) {
        this.book = book;
        this.desk = desk;
        this.shown = shown;
        this.description = description;
        this.ledger = ledger;
        this.sentences = sentences;
        this.messages = messages;
    }

    /** What the forms of the steps send; each uses some of it. */
    record StepForm(
            @Nullable String decision,
            @Nullable List<String> settings,
            @Nullable String link,
            @Nullable String note,
            @Nullable String gone) {

        String text() {
            return VideoForm.text(note);
        }

        /** As a group of boxes knows it. */
        public List<String> ticked() {
            return settings == null ? List.of() : settings;
        }

        public List<String> gones() {
            return gone == null ? List.of() : List.of(gone);
        }

        Set<VideoSetting> seen() {
            Set<VideoSetting> seen = EnumSet.noneOf(VideoSetting.class);
            Arrays.stream(VideoSetting.values())
                    .filter(one -> ticked().contains(one.name()))
                    .forEach(seen::add);
            return seen;
        }

        @Override
        public String toString() {
            return "form";
        }
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("videos", book.all());
        model.addAttribute("mayPlan", book.mayPlan());
        return "video/list";
    }

    @GetMapping(ID)
    String show(@PathVariable VideoId id, Model model) {
        return page(id, new StepForm(null, null, null, null, null), model);
    }

    /** The step that waits, by whoever it waits for; or one of the two that are possible at other times. */
    @PostMapping(ID + "/{step:watched|decided|published|looked|take-down|gone|given-up}")
    String take(
            @PathVariable VideoId id,
            @PathVariable String step,
            StepForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            act(id, step, form);
        } catch (ActRefused refused) {
            if (!RefusalFields.isForTheForm(refused)) {
                throw refused;
            }
            ledger.note(refused);
            response.setStatus(RefusalFields.status(refused));
            FIELDS.show(refused, model::addAttribute);
            return page(id, form, model);
        }
        redirect.addFlashAttribute("notice", say("video.done." + book.line(id).state()));
        return "redirect:/videos/" + id;
    }

    private void act(VideoId id, String step, StepForm form) {
        switch (step) {
            case "watched" -> desk.watched(id, isFirst(id, form, "FINE", "CHANGE"), form.text());
            case "decided" -> desk.decide(id, isFirst(id, form, "APPROVE", "RETURN"), form.text());
            case "published" -> desk.publish(id, VideoForm.text(form.link()), form.seen());
            case "looked" -> shown.look(id, isFirst(id, form, "STAYS", "GOES"), form.seen(), form.text());
            case "take-down" -> shown.askToTakeDown(id, form.text());
            case "gone" -> {
                if (!"yes".equals(form.gone())) {
                    throw ActRefused.unacceptable(id, "VIDEO_STILL_THERE");
                }
                shown.takenDown(id);
            }
            default -> desk.giveUp(id, form.text());
        }
    }

    private static boolean isFirst(VideoId id, StepForm form, String first, String second) {
        if (first.equals(form.decision())) {
            return true;
        }
        if (second.equals(form.decision())) {
            return false;
        }
        throw ActRefused.unacceptable(id, "ANSWER_MISSING", "decision");
    }

    private String page(VideoId id, StepForm form, Model model) {
        ReadableVideo read = book.read(id);
        model.addAttribute("readable", read);
        model.addAttribute("form", form);
        model.addAttribute("texts", description.of(read.words().description()));
        model.addAttribute(
                "settings",
                Arrays.stream(VideoSetting.values())
                        .collect(Collectors.toMap(Enum::name, sentences::of, (one, other) -> one, LinkedHashMap::new)));
        model.addAttribute("watching", choices("FINE", "CHANGE"));
        model.addAttribute("deciding", choices("APPROVE", "RETURN"));
        model.addAttribute("looking", choices("STAYS", "GOES"));
        model.addAttribute("yes", Map.of("yes", say("video.gone.yes")));
        return "video/one";
    }

    private Map<String, String> choices(String... codes) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (String code : codes) {
            choices.put(code, say("video.choice." + code));
        }
        return choices;
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
