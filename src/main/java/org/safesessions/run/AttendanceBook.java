package org.safesessions.run;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who was in the room, by the door list and the check-ins. Whoever asks has checked who is looking. */
@Component
@Transactional(readOnly = true)
public class AttendanceBook {

    private final DoorEntries entries;
    private final CheckIns checkIns;

    AttendanceBook(DoorEntries entries, CheckIns checkIns) {
        this.entries = entries;
        this.checkIns = checkIns;
    }

    /**
     * Those registered who were let in, whether or not they stayed. Nobody of whom it was seen that they are not who was
     * registered: the address on file may be a stranger's.
     */
    public List<RegistrationId> cameIn(SessionId session) {
        return entries.findAllBySession(session.value()).stream()
                .filter(entry -> entry.admittedAt().isPresent() && !entry.isMismatchSeen())
                .map(entry -> entry.registration().orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Everybody who led it: its host and co-hosts as they are now, and whoever checked in for it. */
    public Set<StaffId> ledBy(Session session) {
        return Stream.of(
                        Stream.of(session.host()),
                        session.coHosts().stream(),
                        checkIns.rowsOf(session.id().value()).stream().map(row -> new StaffId(row.person())))
                .flatMap(people -> people)
                .collect(Collectors.toUnmodifiableSet());
    }
}
