package org.safesessions.people.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What the frame round a page shows: who is signed in, and the places this person's duties lead to. The layout calls it
 * as {@code @frame}. It answers even when the staff table cannot be read, so that an error page can still be shown.
 */
@Component("frame")
class PageFrame {

    private static final String ATTRIBUTE = PageFrame.class.getName();

    /** A link of the navigation. */
    record Place(String name, String path, boolean here) {}

    private record Link(String name, String path, Set<Duty> duties) {}

    private static final Set<Duty> EVERYBODY = EnumSet.allOf(Duty.class);
    private static final Set<Duty> WITH_TASKS =
            EnumSet.of(Duty.HOST, Duty.CO_HOST, Duty.SAFEGUARDING_LEAD, Duty.MANAGER);
    private static final Set<Duty> TASK_LIST =
            EnumSet.of(Duty.HOST, Duty.CO_HOST, Duty.SAFEGUARDING_LEAD, Duty.MANAGER, Duty.TRUSTEE);
    private static final Set<Duty> OVERSIGHT = EnumSet.of(Duty.SAFEGUARDING_LEAD, Duty.MANAGER);

    private static final List<Link> LINKS = List.of(
            new Link("home", "/", EVERYBODY),
            new Link("tasks", "/camunda/app/tasklist/", TASK_LIST),
            new Link("sessions", "/sessions", WITH_TASKS),
            new Link("plan", "/sessions/new", EnumSet.of(Duty.HOST)),
            new Link("vetting", "/vetting", EnumSet.of(Duty.CO_HOST, Duty.SAFEGUARDING_LEAD)),
            new Link("rota", "/rota", OVERSIGHT),
            new Link("concerns", "/concerns", EnumSet.of(Duty.SAFEGUARDING_LEAD)),
            new Link("followups", "/follow-ups", EnumSet.of(Duty.SAFEGUARDING_LEAD)),
            new Link("worried", "/concerns/new", EVERYBODY),
            new Link("audit", "/audit", OVERSIGHT),
            new Link("policy", "/policy", EVERYBODY));

    private final SignedInStaff signedIn;
    private final StaffDesk staff;

    PageFrame(SignedInStaff signedIn, StaffDesk staff) {
        this.signedIn = signedIn;
        this.staff = staff;
    }

    public boolean signedIn() {
        return signedIn.current().isPresent();
    }

    /** Somebody who has not signed in, and may use this one page: the rest of the house is not shown to them. */
    public boolean limited() {
        return signedIn.isLimited();
    }

    public String name() {
        return person().map(Staff::displayName)
                .orElseGet(() -> signedIn.current().map(Object::toString).orElse(""));
    }

    /** What the person who is signed in is there for. */
    public Set<Duty> duties() {
        return person().map(Staff::duties).orElse(Set.of());
    }

    /** The names of those who can say whether somebody should have another duty. */
    public List<String> managers() {
        try {
            return staff.withDuty(Duty.MANAGER).stream().map(Staff::displayName).toList();
        } catch (DataAccessException | TransactionException unreadable) {
            return List.of();
        }
    }

    public List<Place> places() {
        String path = path();
        String here = LINKS.stream()
                .map(Link::path)
                .filter(link -> path.equals(link) || (!"/".equals(link) && path.startsWith(link + "/")))
                .reduce("", (longest, link) -> link.length() > longest.length() ? link : longest);
        return LINKS.stream()
                .filter(link -> link.duties().stream().anyMatch(this::has))
                .map(link -> new Place(link.name(), link.path(), link.path().equals(here)))
                .toList();
    }

    private boolean has(Duty duty) {
        return person().map(someone -> someone.has(duty)).orElse(false);
    }

    private static String path() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRequestURI()
                : "";
    }

    /** Read once for each page. */
    private Optional<Staff> person() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return read();
        }
        if (attributes.getAttribute(ATTRIBUTE, ServletRequestAttributes.SCOPE_REQUEST) instanceof Optional<?> known) {
            return known.map(Staff.class::cast);
        }
        Optional<Staff> read = read();
        attributes.setAttribute(ATTRIBUTE, read, ServletRequestAttributes.SCOPE_REQUEST);
        return read;
    }

    private Optional<Staff> read() {
        try {
            return signedIn.current().flatMap(staff::find);
        } catch (DataAccessException | TransactionException unreadable) {
            return Optional.empty();
        }
    }
}
