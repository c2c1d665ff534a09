package org.safesessions.video.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.people.Duty;
import org.safesessions.people.RefusalFields;
import org.safesessions.people.RefusalLedger;
import org.safesessions.people.Sentences;
import org.safesessions.people.SignedInStaff;
import org.safesessions.video.InThePicture;
import org.safesessions.video.Listing;
import org.safesessions.video.ReadableVideo;
import org.safesessions.video.VideoBook;
import org.safesessions.video.VideoDesk;
import org.safesessions.video.VideoId;
import org.safesessions.video.VideoPlan;
import org.safesessions.video.VideoPolicy;
import org.safesessions.video.VideoState;
import org.safesessions.video.Viewers;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Planning a video, and changing one that was returned: the same questions on one page. */
@Controller
@RequestMapping("/videos")
class PlanVideoPage {

    private static final String CHANGE = "/{id:[0-9a-fA-F-]{36}}/change";
    private static final RefusalFields FIELDS = RefusalFields.about("title", "VIDEO_TITLE_NOT_ACCEPTED")
            .and("description", "VIDEO_DESCRIPTION_NOT_ACCEPTED")
            .and("platform", "VIDEO_PLATFORM_UNSUITABLE")
            .and(
                    "listing",
                    "VIDEO_KIDS_MARK_IS_YOUTUBES",
                    "VIDEO_NOT_MARKED_FOR_KIDS",
                    "VIDEO_SHOWS_CHILDREN_TO_ANYBODY")
            .and("consentKept", "VIDEO_CONSENT_MISSING")
            .and("collectsNothing", "VIDEO_ASKS_FOR_DATA")
            .and("where", "VIDEO_LINK_NOT_ACCEPTED")
            .and("note", "TEXT_TOO_LONG");

    private final VideoDesk desk;
    private final VideoBook book;
    private final SignedInStaff signedIn;
    private final RefusalLedger ledger;
    private final Sentences sentences;
    private final MessageSource messages;

    PlanVideoPage(
            VideoDesk desk,
            VideoBook book,
            SignedInStaff signedIn,
            RefusalLedger ledger,
            Sentences sentences,
            MessageSource messages) {
        this.desk = desk;
        this.book = book;
        this.signedIn = signedIn;
        this.ledger = ledger;
        this.sentences = sentences;
        this.messages = messages;
    }

    @GetMapping("/new")
    String ask(Model model) {
        signedIn.require(Duty.HOST);
        return page("/videos/new", VideoForm.empty(UUID.randomUUID().toString()), model);
    }

    @PostMapping("/new")
    String plan(
            @ModelAttribute VideoForm form, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        signedIn.require(Duty.HOST);
        return handIn("/videos/new", form, plan -> planOnce(plan, key(form)), model, redirect, response);
    }

    @GetMapping(CHANGE)
    String change(@PathVariable VideoId id, Model model) {
        return page("/videos/" + id + "/change", VideoForm.of(mine(id)), model);
    }

    @PostMapping(CHANGE)
    String handInAgain(
            @PathVariable VideoId id,
            @ModelAttribute VideoForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        mine(id);
        return handIn(
                "/videos/" + id + "/change",
                form,
                plan -> {
                    desk.handInAgain(id, plan, VideoForm.text(form.note()));
                    return id;
                },
                model,
                redirect,
                response);
    }

    private String handIn(
            String path,
            VideoForm form,
            Function<VideoPlan, VideoId> act,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Map<String, Reason> open = new LinkedHashMap<>();
        Optional<VideoPlan> plan = form.read(open);
        if (plan.isEmpty()) {
            response.setStatus(422);
            Map<String, String> errors = new LinkedHashMap<>();
            open.forEach((field, reason) -> errors.put(field, sentences.of(reason)));
            model.addAttribute("errors", errors);
            return page(path, form, model);
        }
        try {
            VideoId id = act.apply(plan.get());
            redirect.addFlashAttribute("notice", say("video.done." + VideoState.TO_WATCH));
            return "redirect:/videos/" + id;
        } catch (ActRefused refused) {
            if (!RefusalFields.isForTheForm(refused)) {
                throw refused;
            }
            ledger.note(refused);
            response.setStatus(RefusalFields.status(refused));
            FIELDS.show(refused, model::addAttribute);
            return page(path, form, model);
        }
    }

    /** Two clicks at the very same moment: the slower one finds what the quicker one made. */
    private VideoId planOnce(VideoPlan plan, UUID key) {
        try {
            return desk.plan(plan, key);
        } catch (DataIntegrityViolationException alreadyThere) {
            return desk.plan(plan, key);
        }
    }

    private static UUID key(VideoForm form) {
        try {
            return UUID.fromString(VideoForm.text(form.key()));
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    /** The form is not even shown to those who may not, or when there is nothing to change. */
    private ReadableVideo mine(VideoId id) {
        ReadableVideo read = book.read(id);
        if (read.video().state() != VideoState.RETURNED || !read.mine()) {
            throw ActRefused.notAllowed(id, "VIDEO_IS_ANOTHERS");
        }
        return read;
    }

    private String page(String path, VideoForm form, Model model) {
        model.addAttribute("path", path);
        model.addAttribute("again", !path.endsWith("/new"));
        model.addAttribute("form", form);
        model.addAttribute("viewers", options(Arrays.asList(Viewers.values())));
        model.addAttribute("platforms", options(VideoPolicy.PLATFORMS));
        model.addAttribute("listings", options(Arrays.asList(Listing.values())));
        model.addAttribute("pictures", options(Arrays.asList(InThePicture.values())));
        model.addAttribute("consent", Map.of("yes", say("video.consent.yes")));
        model.addAttribute("nothing", Map.of("yes", say("video.nothing.yes")));
        return "video/plan";
    }

    private Map<String, String> options(Collection<? extends Enum<?>> constants) {
        return constants.stream()
                .collect(Collectors.toMap(Enum::name, sentences::of, (one, other) -> one, LinkedHashMap::new));
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
