package org.safesessions.register;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.Audience;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.register.files.Column;
import org.safesessions.register.files.Roster;
import org.safesessions.register.files.Sheet;
import org.safesessions.register.files.Unreadable;
import org.springframework.stereotype.Service;

/**
 * Registers the people of a file that another program wrote, by a co-host of the session: all of them or nobody. The file
 * is read and forgotten.
 */
@Service
public class ImportDesk {

    private static final int ADULT_FROM = 18;
    private static final int TEEN_FROM = 13;

    private final PlanningDesk planning;
    private final RegistrationRights rights;
    private final RegistrationIntake intake;
    private final RegistrationPolicy policy;

    ImportDesk(PlanningDesk planning, RegistrationRights rights, RegistrationIntake intake, RegistrationPolicy policy) {
        this.planning = planning;
        this.rights = rights;
        this.intake = intake;
        this.policy = policy;
    }

    /** Somebody who can be registered; the address is the carer's when it is a child. */
    public record Accepted(
            long line,
            String participantName,
            String displayName,
            AgeGroup ageGroup,
            @Nullable String email,
            @Nullable String phone) {}

    /** A line that cannot be taken in, and why. */
    public record Rejected(long line, Reason reason) {}

    /**
     * What a file comes to.
     *
     * @param columns what each of its columns is taken to mean
     */
    public record Preview(Sheet sheet, List<Column> columns, List<Accepted> accepted, List<Rejected> rejected) {}

    private record Judged(Preview preview, List<Registrant> people) {}

    /**
     * Reads it and changes nothing.
     *
     * @param columns what each column means, as a co-host corrected it; null to guess
     * @throws ActRefused UNACCEPTABLE with a code of {@link Unreadable} when it is no list
     */
    public Preview preview(SessionId id, byte[] file, @Nullable List<Column> columns) {
        Session session = planning.get(id);
        rights.mustBeCoHost(session);
        return judge(session, file, columns).preview();
    }

    /**
     * Registers everybody in it, unless a line is rejected: then nobody.
     *
     * @throws ActRefused CONFLICT code REGISTRATION_CLOSED; UNACCEPTABLE code REGISTRATION_NOT_NEEDED
     */
    public Preview take(SessionId id, byte[] file, @Nullable List<Column> columns) {
        Session session = planning.get(id);
        StaffId by = rights.mustBeCoHost(session);
        RegistrationDesk.refuseUnlessOpen(session);
        Judged judged = judge(session, file, columns);
        if (judged.preview().rejected().isEmpty()) {
            intake.take(session, judged.people(), null, Source.IMPORT, by);
        }
        return judged.preview();
    }

    private Judged judge(Session session, byte[] file, @Nullable List<Column> corrected) {
        Sheet sheet = read(session, file);
        List<Column> columns = corrected == null ? sheet.columns() : corrected;
        EntryRules rules = EntryRules.of(session.plan());
        LocalDate day = LocalDate.ofInstant(session.startsAt(), session.timeZone());
        List<Accepted> accepted = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        List<Registrant> people = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        for (Roster.Entry entry : new Roster(sheet, columns).entries()) {
            Optional<AgeGroup> age = age(entry, session.plan().audience(), day);
            Reason reason = unusable(entry, age);
            if (reason != null) {
                rejected.add(new Rejected(entry.line(), reason));
                continue;
            }
            RegistrationPolicy.Judged judged = policy.judge(form(entry, age.orElseThrow()), rules, Source.IMPORT, day);
            Registrant person = judged.person();
            if (person == null) {
                judged.reasons().forEach(why -> rejected.add(new Rejected(entry.line(), why)));
                continue;
            }
            Long before = lines.putIfAbsent(person.key().toLowerCase(Locale.ROOT), entry.line());
            if (before != null) {
                rejected.add(new Rejected(entry.line(), Reason.of("ROW_REPEATS", Long.toString(before))));
                continue;
            }
            people.add(person);
            accepted.add(accepted(entry.line(), person));
        }
        return new Judged(new Preview(sheet, columns, accepted, rejected), people);
    }

    private static Sheet read(Session session, byte[] file) {
        try {
            return Sheet.read(file);
        } catch (Unreadable unreadable) {
            throw ActRefused.unacceptable(session.id(), unreadable.code());
        }
    }

    private static @Nullable Reason unusable(Roster.Entry entry, Optional<AgeGroup> age) {
        if (!entry.comes()) {
            return Reason.of("ROW_NOT_COMING");
        }
        if (entry.birthUnreadable()) {
            return Reason.of("ROW_BIRTH_DATE_UNREADABLE");
        }
        if (age.isEmpty()) {
            return Reason.of("ROW_AGE_UNKNOWN");
        }
        return null;
    }

    /** As the file says; else as the session is for. Only where both may come must the file say. */
    private static Optional<AgeGroup> age(Roster.Entry entry, Audience audience, LocalDate day) {
        if (entry.birth() != null) {
            return entry.birth().isAfter(day)
                    ? Optional.empty()
                    : Optional.of(age(Period.between(entry.birth(), day).getYears()));
        }
        if (entry.age().isPresent()) {
            return Optional.of(age(entry.age().getAsInt()));
        }
        return switch (audience) {
            case CHILDREN_UNDER_13 -> Optional.of(AgeGroup.UNDER_13);
            case CHILDREN_13_TO_17 -> Optional.of(AgeGroup.AGED_13_TO_17);
            case ADULTS, ADULTS_AT_RISK -> Optional.of(AgeGroup.ADULT);
            case MIXED -> Optional.empty();
        };
    }

    private static AgeGroup age(int years) {
        if (years >= ADULT_FROM) {
            return AgeGroup.ADULT;
        }
        return years >= TEEN_FROM ? AgeGroup.AGED_13_TO_17 : AgeGroup.UNDER_13;
    }

    /** The one address a list has of a child is the carer's: whatever is about a child goes to the carer. */
    private static RegistrationForm form(Roster.Entry entry, AgeGroup age) {
        boolean child = age.isChild();
        String carerMail = entry.carerEmail() == null ? entry.email() : entry.carerEmail();
        String carerPhone = entry.carerPhone() == null ? entry.phone() : entry.carerPhone();
        return new RegistrationForm(
                entry.name(),
                entry.displayName(),
                age,
                child && entry.carerEmail() == null ? null : entry.email(),
                child && entry.carerPhone() == null ? null : entry.phone(),
                child ? new CarerForm(entry.carerName(), carerMail, carerPhone, null, false) : null,
                null,
                null,
                entry.emergencyPhone(),
                entry.where(),
                null,
                null,
                false,
                false,
                false,
                null);
    }

    private static Accepted accepted(long line, Registrant person) {
        RegistrationWords words = person.words();
        return new Accepted(
                line,
                words.participantName(),
                words.displayName(),
                person.ageGroup(),
                words.mailFor(person.ageGroup()),
                words.phoneFor(person.ageGroup()));
    }
}
