package org.safesessions.register;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where whoever comes every week leaves: by their own wish, or because they were refused or removed, which holds for all
 * dates at once. Places of several sessions are locked in the order of their start.
 */
@Service
@Transactional(propagation = Propagation.REQUIRED)
public class MemberDesk {

    private final SeriesMembers members;
    private final SeriesPlaces places;
    private final RegistrationRecords records;
    private final Releases releases;
    private final PlanningDesk planning;
    private final EntityManager entities;
    private final Clock clock;

    MemberDesk(
            SeriesMembers members,
            SeriesPlaces places,
            RegistrationRecords records,
            Releases releases,
            PlanningDesk planning,
            EntityManager entities,
            Clock clock) {
        this.members = members;
        this.places = places;
        this.records = records;
        this.releases = releases;
        this.planning = planning;
        this.entities = entities;
        this.clock = clock;
    }

    /** The same person's registrations for the other dates of the series; none when they come to this one session only. */
    @Transactional(readOnly = true)
    public List<RegistrationId> besides(RegistrationId id) {
        return places.besides(id.value()).stream()
                .map(SeriesPlace::registration)
                .toList();
    }

    /** Whoever was refused when they were checked comes to none of the dates to come. Again changes nothing. */
    public void refused(RegistrationId id) {
        leave(id, SeriesMember.End.REFUSED);
    }

    /** Whoever was taken out of a session, or was not who was registered, comes to none of the dates to come. */
    public void removed(RegistrationId id) {
        leave(id, SeriesMember.End.REMOVED);
    }

    /** They come to none of the dates to come any more; {@code here} has been withdrawn already. */
    void withdrawn(Registration here) {
        leave(here.id(), SeriesMember.End.WITHDRAWN);
    }

    /** Their registrations for the other dates that have not begun, by start. */
    List<Registration> stillToCome(RegistrationId id) {
        Map<SessionId, RegistrationId> all = places.besides(id.value()).stream()
                .collect(Collectors.toMap(SeriesPlace::session, SeriesPlace::registration));
        return all.keySet().stream()
                .map(planning::get)
                .filter(session -> session.state().isBeforeRunning())
                .sorted(Comparator.comparing(Session::startsAt)
                        .thenComparing(session -> session.id().value()))
                .flatMap(session -> records
                        .findById(Objects.requireNonNull(all.get(session.id())).value())
                        .stream())
                .filter(one -> one.state().isOpen())
                .toList();
    }

    private void leave(RegistrationId id, SeriesMember.End why) {
        places.findById(id.value())
                .flatMap(place -> members.findById(place.member()))
                .ifPresent(member -> {
                    List<RegistrationId> later =
                            stillToCome(id).stream().map(Registration::id).toList();
                    member.end(why, clock.instant());
                    entities.flush();
                    later.forEach(one -> end(one, why));
                });
    }

    private void end(RegistrationId id, SeriesMember.End why) {
        if (why == SeriesMember.End.WITHDRAWN) {
            Registration one = releases.locked(id);
            if (one.state().isOpen()) {
                releases.withdrawQuietly(one);
            }
        } else {
            releases.release(id);
        }
    }
}
