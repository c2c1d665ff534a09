package org.safesessions.run.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.people.RefusalFields;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.register.EmergencyDesk;
import org.safesessions.run.DoorArrival;
import org.safesessions.run.DoorDesk;
import org.safesessions.run.DoorEntryId;
import org.safesessions.run.DoorLine;
import org.safesessions.run.DoorRole;
import org.safesessions.run.JoinsBy;
import org.safesessions.run.PorchDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of the live page. Each goes back to it, which says what was done or why not, and keeps what was typed. */
@Controller
@RequestMapping("/sessions/{id:[0-9a-fA-F-]{36}}/live")
class LiveActions {

    private static final String[] ABOUT_THE_REASON = {
        "EXPLANATION_MISSING",
        "NO_CAMERA_UNEXPLAINED",
        "HELPER_UNEXPLAINED",
        "REFUSAL_UNEXPLAINED",
        "TEXT_TOO_LONG",
        "TEXT_NOT_ACCEPTED"
    };

    private final DoorDesk door;
    private final PorchDesk porch;
    private final EmergencyDesk emergencies;
    private final PlanningDesk planning;
    private final LiveAnswer answer;

    LiveActions(DoorDesk door, PorchDesk porch, EmergencyDesk emergencies, PlanningDesk planning, LiveAnswer answer) {
        this.door = door;
        this.porch = porch;
        this.emergencies = emergencies;
        this.planning = planning;
        this.answer = answer;
    }

    @PostMapping("/arrivals")
    String arrive(
            @PathVariable SessionId id,
            @RequestParam String displayName,
            @RequestParam DoorRole role,
            @RequestParam JoinsBy joinsBy,
            @RequestParam(required = false) @Nullable UUID requestKey,
            RedirectAttributes redirect) {
        RefusalFields fields =
                RefusalFields.about("displayName", "TEXT_TOO_SHORT", "TEXT_TOO_LONG", "TEXT_NOT_ACCEPTED");
        return answer.to(id, "live.arrived", redirect, fields, () -> {
            redirect.addFlashAttribute("typedName", displayName);
            door.arrive(id, new DoorArrival(displayName, role, joinsBy), requestKey);
            redirect.getFlashAttributes().keySet().remove("typedName");
        });
    }

    @PostMapping("/{entry}/decide")
    String decide(
            @PathVariable SessionId id,
            @PathVariable DoorEntryId entry,
            @RequestParam DoorButton act,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "false") boolean carer,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable UUID requestKey,
            RedirectAttributes redirect) {
        RefusalFields fields =
                RefusalFields.about("reason-" + entry, ABOUT_THE_REASON).and("carer-" + entry, "CARER_NOT_PRESENT");
        return answer.to(id, "live.done." + act.name(), redirect, fields, () -> {
            redirect.addFlashAttribute("typedEntry", entry.toString());
            redirect.addFlashAttribute("typedReason", reason);
            door.decide(id, entry, act.pressed(reason, carer), version, requestKey);
            redirect.getFlashAttributes().keySet().remove("typedEntry");
        });
    }

    @PostMapping("/{entry}/undo")
    String undo(
            @PathVariable SessionId id,
            @PathVariable DoorEntryId entry,
            @RequestParam(required = false) @Nullable UUID requestKey,
            RedirectAttributes redirect) {
        return answer.to(id, "live.undone", redirect, RefusalFields.NONE, () -> door.undo(id, entry, requestKey));
    }

    @PostMapping("/{entry}/left")
    String left(
            @PathVariable SessionId id,
            @PathVariable DoorEntryId entry,
            @RequestParam(required = false) @Nullable UUID requestKey,
            RedirectAttributes redirect) {
        return answer.to(id, "live.left", redirect, RefusalFields.NONE, () -> porch.left(id, entry, requestKey));
    }

    @PostMapping("/{entry}/came")
    String came(
            @PathVariable SessionId id,
            @PathVariable DoorEntryId entry,
            @RequestParam JoinsBy joinsBy,
            @RequestParam(required = false) @Nullable UUID requestKey,
            RedirectAttributes redirect) {
        return answer.to(
                id, "live.came", redirect, RefusalFields.NONE, () -> porch.came(id, entry, joinsBy, requestKey));
    }

    @PostMapping("/{entry}/recognise")
    String recognise(
            @PathVariable SessionId id,
            @PathVariable DoorEntryId entry,
            @RequestParam(required = false) @Nullable UUID registration,
            @RequestParam(required = false) @Nullable UUID requestKey,
            RedirectAttributes redirect) {
        RefusalFields fields = RefusalFields.about("who-" + entry, "WHO_MISSING");
        return answer.to(id, "live.recognised", redirect, fields, () -> {
            if (registration == null) {
                throw ActRefused.unacceptable(id, "WHO_MISSING");
            }
            porch.recognise(id, entry, new RegistrationId(registration), requestKey);
        });
    }

    /** Shown once, in the answer to a button: looking is an act, and it is on record. */
    @PostMapping("/{entry}/emergency")
    String emergency(@PathVariable SessionId id, @PathVariable DoorEntryId entry, Model model) {
        DoorLine line = door.line(id, entry);
        RegistrationId registration = line.registration();
        if (registration == null) {
            throw ActRefused.notFound();
        }
        model.addAttribute("contact", emergencies.emergencyContact(registration));
        model.addAttribute("planned", planning.get(id));
        return "run/emergency";
    }
}
