package org.safesessions.run.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.safesessions.kernel.SessionId;
import org.safesessions.people.SignedInStaff;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.run.DoorDesk;
import org.safesessions.run.DoorLine;
import org.safesessions.run.DoorList;
import org.safesessions.run.DoorRole;
import org.safesessions.run.DoorStanding;
import org.safesessions.run.JoinsBy;
import org.safesessions.run.NextStep;
import org.safesessions.run.RingDesk;
import org.safesessions.run.Room;
import org.safesessions.run.RoomDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The live hour for one hand on a phone: what comes next, whom to ring, and who is at the door. */
@Controller
class LivePage {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    /** Gives each form on the page a key of its own, so that one that is sent twice acts once. */
    static final class Keys {

        public String next() {
            return UUID.randomUUID().toString();
        }
    }

    /** Says when today, short enough for a phone. */
    record Times(ZoneId zone) {

        public String at(Instant instant) {
            return CLOCK.format(instant.atZone(zone));
        }
    }

    /** Some of the people, under a heading. */
    record Group(String name, List<DoorLine> lines) {}

    private final DoorDesk door;
    private final RoomDesk room;
    private final RingDesk ring;
    private final PlanningDesk planning;
    private final SignedInStaff signedIn;

    LivePage(DoorDesk door, RoomDesk room, RingDesk ring, PlanningDesk planning, SignedInStaff signedIn) {
        this.door = door;
        this.room = room;
        this.ring = ring;
        this.planning = planning;
        this.signedIn = signedIn;
    }

    @GetMapping("/sessions/{id:[0-9a-fA-F-]{36}}/live")
    String live(@PathVariable SessionId id, Model model) {
        DoorList list = door.list(id);
        Session session = planning.get(id);
        model.addAttribute("planned", session);
        model.addAttribute("times", new Times(session.timeZone()));
        model.addAttribute("door", list);
        Room hour = room.look(id);
        model.addAttribute("room", hour);
        model.addAttribute(
                "step", NextStep.of(hour, list.in(DoorStanding.WAITING).size()));
        model.addAttribute("back", "live");
        model.addAttribute("concernPath", whereToReport(session));
        model.addAttribute("ring", ring.whomToRing(id));
        model.addAttribute("keys", new Keys());
        model.addAttribute("groups", groups(list));
        model.addAttribute("mayBe", list.recognisable());
        model.addAttribute("roles", DoorRole.values());
        model.addAttribute("ways", JoinsBy.values());
        return "run/live";
    }

    /** Whoever has not signed in reports as anybody may. */
    private String whereToReport(Session session) {
        return signedIn.isLimited()
                ? "/s/" + session.publicToken() + "/concern"
                : "/concerns/new?about=" + session.publicToken();
    }

    private static List<Group> groups(DoorList list) {
        return List.of(
                new Group("waiting", list.in(DoorStanding.WAITING)),
                new Group("held", list.in(DoorStanding.HELD)),
                new Group("expected", list.in(DoorStanding.EXPECTED, DoorStanding.LEFT)),
                new Group("in", list.in(DoorStanding.ADMITTED)),
                new Group("out", list.in(DoorStanding.REFUSED, DoorStanding.REMOVED)));
    }
}
