package org.safesessions.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.safesessions.calendar.BankHolidays;
import org.safesessions.calendar.Nation;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the terms are entered once, and where it is said on which days something that is repeated had better not be. */
@Service
@Transactional
public class TermDesk {

    private static final long LONGEST = 366;

    private final Terms terms;
    private final BankHolidays holidays;
    private final SignedInStaff signedIn;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TermDesk(
            Terms terms, BankHolidays holidays, SignedInStaff signedIn, Clock clock, ApplicationEventPublisher events) {
        this.terms = terms;
        this.holidays = holidays;
        this.signedIn = signedIn;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A day of a series, and why it had better be none.
     *
     * @param holiday the name of the bank holiday, or empty
     * @param outsideTerm whether there is no term; never as long as no terms are entered
     */
    public record Suggestion(LocalDate day, String holiday, boolean outsideTerm) {

        public boolean isFree() {
            return holiday.isEmpty() && !outsideTerm;
        }
    }

    @Transactional(readOnly = true)
    public List<Term> terms() {
        return terms.inOrder();
    }

    /**
     * By a host or a manager.
     *
     * @throws ActRefused UNACCEPTABLE code TERM_ENDS_BEFORE_IT_BEGINS, TERM_TOO_LONG
     */
    public void enter(LocalDate firstDay, LocalDate lastDay) {
        StaffId by = signedIn.require(Duty.HOST, Duty.MANAGER);
        if (lastDay.isBefore(firstDay)) {
            throw ActRefused.unacceptable(null, "TERM_ENDS_BEFORE_IT_BEGINS");
        }
        if (ChronoUnit.DAYS.between(firstDay, lastDay) > LONGEST) {
            throw ActRefused.unacceptable(null, "TERM_TOO_LONG");
        }
        Term term = terms.saveAndFlush(new Term(firstDay, lastDay, by));
        events.publishEvent(new TermChanged(term.id(), true, clock.instant(), by));
    }

    /** By a host or a manager; again changes nothing. */
    public void remove(UUID id) {
        StaffId by = signedIn.require(Duty.HOST, Duty.MANAGER);
        terms.findById(id).ifPresent(term -> {
            terms.delete(term);
            events.publishEvent(new TermChanged(id, false, clock.instant(), by));
        });
    }

    /** The last day of the term in which that day lies. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> endOfTerm(LocalDate day) {
        return terms.inOrder().stream()
                .filter(term -> term.holds(day))
                .map(Term::lastDay)
                .findFirst();
    }

    /** Every week from the day to the last, with what speaks against it. The person who plans decides. */
    @Transactional(readOnly = true)
    public List<Suggestion> weekly(LocalDate first, LocalDate until, Nation nation, int atMost) {
        List<LocalDate> days = SeriesDates.days(first, until, atMost);
        SortedMap<LocalDate, String> free =
                days.isEmpty() ? new TreeMap<>() : holidays.between(days.get(0), days.get(days.size() - 1), nation);
        List<Term> all = terms.inOrder();
        return days.stream()
                .map(day -> new Suggestion(
                        day,
                        free.getOrDefault(day, ""),
                        !all.isEmpty() && all.stream().noneMatch(term -> term.holds(day))))
                .toList();
    }
}
