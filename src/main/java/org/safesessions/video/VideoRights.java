package org.safesessions.video;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who may take the next step with a video. Nobody takes two steps that are there to be taken by two people. */
@Component
public class VideoRights {

    /** Who may know of videos at all. */
    static final Duty[] MAY_SEE = {Duty.HOST, Duty.CO_HOST, Duty.SAFEGUARDING_LEAD, Duty.MANAGER};

    private final StaffDesk staff;
    private final Clock clock;
    private final ZoneId zone;

    VideoRights(StaffDesk staff, Clock clock, @Value("${safe-sessions.time-zone:Europe/London}") ZoneId zone) {
        this.staff = staff;
        this.clock = clock;
        this.zone = zone;
    }

    /** For whom it waits as things stand. */
    public Set<StaffId> actors(Video video) {
        return switch (video.state()) {
            case TO_WATCH -> watchers(video);
            case TO_APPROVE -> approvers(video);
            case RETURNED, TO_PUBLISH -> Set.of(video.maker());
            case PUBLISHED -> lookers(video);
            case TO_TAKE_DOWN -> makerAndLeads(video);
            case TAKEN_DOWN, GIVEN_UP, LAPSED -> Set.of();
        };
    }

    /**
     * @param otherwise why not, for everybody else
     * @throws ActRefused for whom it does not wait
     */
    void mustAct(Video video, StaffId by, String otherwise) {
        if (!actors(video).contains(by)) {
            throw ActRefused.notAllowed(video.id(), otherwise);
        }
    }

    /** Whether they may say that it is not wanted any more, as things stand. */
    boolean mayGiveUp(Video video, StaffId person) {
        return video.state().isOnTheWay() && makerAndLeads(video).contains(person);
    }

    /** Cleared people other than whoever planned it. The last lead who could still approve it does not watch it. */
    private Set<StaffId> watchers(Video video) {
        Set<StaffId> others = cleared(person -> !person.id().equals(video.maker()));
        Set<StaffId> leads = leads(person -> !person.id().equals(video.maker()));
        if (leads.size() == 1) {
            others.removeAll(leads);
        }
        return others;
    }

    /** Leads who neither planned nor watched it. */
    private Set<StaffId> approvers(Video video) {
        return leads(person -> !person.id().equals(video.maker())
                && !person.id().equals(video.watchedBy().orElse(null)));
    }

    /** Cleared people other than whoever published it. */
    private Set<StaffId> lookers(Video video) {
        return cleared(person -> !person.id().equals(video.maker()));
    }

    /** Whoever planned and published it, and every lead. */
    private Set<StaffId> makerAndLeads(Video video) {
        Set<StaffId> all = leads(person -> true);
        all.add(video.maker());
        return all;
    }

    Set<StaffId> leads(Predicate<Staff> who) {
        Set<StaffId> leads = new TreeSet<>();
        staff.withDuty(Duty.SAFEGUARDING_LEAD).stream()
                .filter(who)
                .map(Staff::id)
                .forEach(leads::add);
        return leads;
    }

    boolean isCleared(StaffId person) {
        return staff.isClearedOn(person, LocalDate.ofInstant(clock.instant(), zone));
    }

    private Set<StaffId> cleared(Predicate<Staff> who) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Set<StaffId> people = new TreeSet<>();
        staff.all().stream()
                .filter(person ->
                        person.has(Duty.HOST) || person.has(Duty.CO_HOST) || person.has(Duty.SAFEGUARDING_LEAD))
                .filter(person -> person.isClearedOn(today))
                .filter(who)
                .map(Staff::id)
                .forEach(people::add);
        return people;
    }
}
