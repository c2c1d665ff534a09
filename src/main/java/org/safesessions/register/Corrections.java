package org.safesessions.register;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.Recipient;
import org.safesessions.people.SignedInStaff;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.seal.Fingerprints;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Corrects a registration whose session's places are locked, and says what kind of thing changed. */
@Component
class Corrections {

    /** What checks rest on: it cannot change when nobody checks any more. */
    private static final Set<String> CHECKED = Set.of("NAME", "AGE_GROUP", "ACCOUNT");

    private final RegistrationRecords records;
    private final RegistrationIntake intake;
    private final PeopleReader reader;
    private final PlanningDesk planning;
    private final Fingerprints prints;
    private final MemberCorrections later;
    private final SignedInStaff signedIn;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Corrections(
            RegistrationRecords records,
            RegistrationIntake intake,
            PeopleReader reader,
            PlanningDesk planning,
            Fingerprints prints,
            MemberCorrections later,
            SignedInStaff signedIn,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.intake = intake;
        this.reader = reader;
        this.planning = planning;
        this.prints = prints;
        this.later = later;
        this.signedIn = signedIn;
        this.clock = clock;
        this.events = events;
    }

    boolean correct(Registration registration, RegistrationForm form, long version) {
        if (registration.version() != version) {
            throw ActRefused.conflict(registration.id(), "STALE");
        }
        Session session = planning.get(registration.session());
        Source asked = registration.agreed() ? Source.SELF : registration.source();
        Registrant person = intake.judged(session, List.of(form), asked).get(0);
        RegistrationWords before = reader.words(registration);
        List<String> changed = changed(registration, before, person);
        if (changed.isEmpty()) {
            return false;
        }
        refuseIfTooLate(session, changed);
        Prints newPrints = Prints.of(person, prints);
        refuseIfSomebodyElse(registration, person);

        int number = registration.isAlike(newPrints.display())
                ? registration.displayNumber()
                : records.lastAlike(session.id().value(), newPrints.display()) + 1;
        registration.correct(
                person, newPrints, number, reader.close(registration.id().value(), person.words()));
        records.flush();
        events.publishEvent(new RegistrationCorrected(
                registration.id(),
                session.id(),
                changed,
                clock.instant(),
                signedIn.current().orElse(null)));
        later.correct(registration, person, changed);
        boolean moved = changed.contains("ADDRESS");
        if (moved) {
            events.publishEvent(NoticeNeeded.of(
                            NoticeKind.CONFIRM_ADDRESS, Recipient.registration(registration.id()), registration.id())
                    .on("G" + registration.generation()));
        }
        return moved;
    }

    private static void refuseIfTooLate(Session session, List<String> changed) {
        boolean nobodyChecks = !PlaceBook.TAKING_IN.contains(session.state());
        if (nobodyChecks && changed.stream().anyMatch(CHECKED::contains)) {
            throw new RegistrationRefused(session.id(), List.of(Reason.of("TOO_LATE_FOR_THIS")));
        }
    }

    private void refuseIfSomebodyElse(Registration registration, Registrant person) {
        boolean somebodyElse =
                records.samePerson(registration.session().value(), prints.everOf(Prints.PERSON, person.key())).stream()
                        .anyMatch(id -> !id.equals(registration.id().value()));
        if (somebodyElse) {
            throw new RegistrationRefused(registration.session(), List.of(Reason.of("SAME_PERSON_TWICE")));
        }
    }

    private static List<String> changed(Registration registration, RegistrationWords was, Registrant now) {
        RegistrationWords is = now.words();
        List<String> changed = new ArrayList<>();
        note(changed, "NAME", was.participantName(), is.participantName());
        note(changed, "DISPLAY_NAME", was.displayName(), is.displayName());
        note(changed, "AGE_GROUP", registration.ageGroup(), now.ageGroup());
        note(changed, "ADDRESS", address(was, registration.ageGroup()), address(is, now.ageGroup()));
        note(
                changed,
                "ACCOUNT",
                account(was, registration.accountCreatedOn().orElse(null)),
                account(is, now.accountCreatedOn()));
        note(
                changed,
                "SUPERVISION",
                List.of(
                        registration.supervisionNeed(),
                        registration.willSupervise(),
                        Objects.toString(was.supervisorName())),
                List.of(now.supervisionNeed(), now.willSupervise(), Objects.toString(is.supervisorName())));
        if (changed.isEmpty() && !(was.equals(is) && registration.footprintDone() == now.footprintDone())) {
            changed.add("OTHER");
        }
        return changed;
    }

    private static void note(List<String> changed, String what, Object was, Object is) {
        if (!was.equals(is)) {
            changed.add(what);
        }
    }

    private static List<String> address(RegistrationWords words, AgeGroup age) {
        return List.of(Objects.toString(words.mailFor(age)), Objects.toString(words.phoneFor(age)));
    }

    private static List<String> account(RegistrationWords words, @Nullable Object created) {
        return List.of(Objects.toString(words.accountUrl()), Objects.toString(created));
    }
}
