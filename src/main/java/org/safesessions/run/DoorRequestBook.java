package org.safesessions.run;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SessionId;
import org.safesessions.seal.Fingerprints;
import org.springframework.stereotype.Component;

/** Remembers which acts were done, so that one whose answer was lost on the way can be sent again. */
@Component
class DoorRequestBook {

    /** What was asked for, and by whom. */
    record Asked(@Nullable UUID key, SessionId session, Object[] what) {

        static Asked of(@Nullable UUID key, SessionId session, Object... what) {
            return new Asked(key, session, what);
        }
    }

    private final DoorRequests requests;
    private final Fingerprints prints;
    private final Clock clock;

    DoorRequestBook(DoorRequests requests, Fingerprints prints, Clock clock) {
        this.requests = requests;
        this.prints = prints;
        this.clock = clock;
    }

    /**
     * Whom it was about, when it was done before. Asked with the session locked, so that two of the same come one after
     * the other.
     *
     * @throws ActRefused UNACCEPTABLE code KEY_OF_ANOTHER_ACT
     */
    Optional<DoorEntryId> before(Asked asked) {
        UUID key = asked.key();
        return key == null
                ? Optional.empty()
                : requests.findById(key).map(done -> {
                    if (!done.asked().equals(print(asked))) {
                        throw ActRefused.unacceptable(asked.session(), "KEY_OF_ANOTHER_ACT");
                    }
                    return done.entry();
                });
    }

    void done(Asked asked, DoorEntryId entry) {
        UUID key = asked.key();
        if (key != null) {
            requests.saveAndFlush(new DoorRequest(key, asked.session(), entry, print(asked), clock.instant()));
        }
    }

    private String print(Asked asked) {
        return prints.of(
                "door",
                Stream.concat(Stream.of(asked.session()), Stream.of(asked.what()))
                        .map(part -> part.toString().length() + ":" + part)
                        .collect(Collectors.joining("|")));
    }
}
