package org.safesessions.vet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.safesessions.register.PersonMarks;
import org.safesessions.register.RegisteredPerson;
import org.safesessions.register.RegistrationMarks;
import org.safesessions.seal.Fingerprints;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds those again who were refused and come back under the same name or address, or nearly the same name (guidance row
 * S12). Whoever is found is referred to the person who decides, and never refused by the list.
 */
@Component
@Transactional
class RefusedList {

    private static final String NEAR_NAME = "near-name";

    private final RefusedRecords records;
    private final RegistrationMarks marks;
    private final Fingerprints prints;
    private final PolicyBook policy;
    private final Clock clock;

    RefusedList(RefusedRecords records, RegistrationMarks marks, Fingerprints prints, PolicyBook policy, Clock clock) {
        this.records = records;
        this.marks = marks;
        this.prints = prints;
        this.policy = policy;
        this.clock = clock;
    }

    void add(RegisteredPerson person, RefusalCause cause) {
        records.save(new RefusedPerson(
                person.id(),
                marks.of(person.id()),
                near(person),
                cause,
                clock.instant(),
                today().plusDays(policy.duration(Figure.REFUSAL_REVIEWED_AFTER).toDays()),
                today().plusDays(policy.duration(Figure.REFUSAL_EXPIRES_AFTER).toDays())));
    }

    /** Those this person is like, the most like first; never the refusal of this very registration. */
    @Transactional(readOnly = true)
    public List<RefusedMatch> matches(RegisteredPerson person) {
        PersonMarks theirs = marks.of(person.id());
        RegistrationId own = person.id();
        return records.like(theirs.name(), near(person), theirs.email(), theirs.phone(), today()).stream()
                .filter(refused -> !refused.registration().equals(own))
                .map(refused -> new RefusedMatch(
                        refused.likeness(theirs), refused.cause(), refused.reviewOn(), refused.expiresOn()))
                .sorted(Comparator.comparing(RefusedMatch::likeness))
                .toList();
    }

    /** Once a day; what expired counts no more even before. */
    @Scheduled(cron = "0 10 3 * * *")
    void forgetWhatExpired() {
        records.forget(today());
    }

    private String near(RegisteredPerson person) {
        return prints.of(NEAR_NAME, NameKey.of(person.fullName()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
