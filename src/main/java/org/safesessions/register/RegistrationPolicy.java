package org.safesessions.register;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.PlainText;
import org.safesessions.kernel.Reason;
import org.safesessions.plan.Supervision;
import org.springframework.stereotype.Component;

/**
 * What a registration must say. An adult decides for themselves and needs nobody; a child needs a carer whom we can
 * reach. What a member of staff or a file leaves out (rules, agreement, emergency number, who supervises) is asked for
 * when the address is confirmed, so it is required only of those who fill in the form themselves.
 */
@Component
class RegistrationPolicy {

    static final int NAME_LONGEST = 100;
    static final int PLACE_LONGEST = 300;
    private static final int LINK_LONGEST = 300;
    private static final int LANGUAGE_LONGEST = 35;
    private static final String NO_LANGUAGE = "en-GB";

    private final Telephones telephones;

    RegistrationPolicy(Telephones telephones) {
        this.telephones = telephones;
    }

    /**
     * @param reasons every rule it breaks
     * @param person what there is to keep; null when a rule is broken
     */
    record Judged(List<Reason> reasons, @Nullable Registrant person) {}

    /**
     * @param today where the session takes place
     */
    Judged judge(RegistrationForm form, EntryRules rules, Source source, LocalDate today) {
        Reading read = new Reading();
        boolean child = form.ageGroup().isChild();
        boolean themselves = source == Source.SELF;
        String name = read.line(form.participantName(), NAME_LONGEST, "PARTICIPANT_NAME");
        read.need(name, "PARTICIPANT_NAME_MISSING");
        read.refuse(!rules.fits(form.ageGroup()), "AGE_DOES_NOT_FIT", rules.audience());
        String shown = displayName(form, name, rules, read);
        String email = read.mail(form.email(), "EMAIL");
        String phone = read.phone(form.phone(), "PHONE");
        Carer carer = carer(form.carer(), child, themselves, read);
        read.refuse(!child && isBlank(form.email()) && isBlank(form.phone()), "CONTACT_MISSING");
        Supervision need = rules.needed(Objects.requireNonNullElse(form.supervisionNeed(), rules.supervision()));
        String supervisor = read.line(form.supervisorName(), NAME_LONGEST, "SUPERVISOR_NAME");
        boolean nobodySupervises = form.carer() != null && !carer.willSupervise() && isBlank(form.supervisorName());
        read.refuse(child && themselves && need != Supervision.INDEPENDENT && nobodySupervises, "SUPERVISOR_MISSING");
        String emergency = read.phone(form.emergencyPhone(), "EMERGENCY_PHONE");
        read.refuse(themselves && isBlank(form.emergencyPhone()), "EMERGENCY_PHONE_MISSING");
        String where = read.line(form.whereAreYou(), PLACE_LONGEST, "WHERE");
        String account = rules.showsAccounts() ? account(form.accountUrl(), read) : null;
        LocalDate created = rules.showsAccounts() ? form.accountCreatedOn() : null;
        read.refuse(created != null && created.isAfter(today), "ACCOUNT_DATE_IN_THE_FUTURE");
        read.refuse(themselves && !form.acceptsRules(), "RULES_NOT_ACCEPTED");
        read.refuse(themselves && child && !form.acceptsCarerAgreement(), "CARER_AGREEMENT_NOT_ACCEPTED");
        String language = language(form.language(), read);
        if (!read.reasons.isEmpty() || name == null || shown == null) {
            return new Judged(List.copyOf(read.reasons), null);
        }
        RegistrationWords words = new RegistrationWords(
                name,
                shown,
                email,
                phone,
                carer.name(),
                carer.email(),
                carer.phone(),
                carer.relationship(),
                supervisor,
                emergency,
                where,
                account);
        return new Judged(
                List.of(),
                new Registrant(
                        words,
                        form.ageGroup(),
                        need,
                        carer.willSupervise(),
                        created,
                        form.acceptsRules(),
                        child && form.acceptsCarerAgreement(),
                        form.footprintDone(),
                        language));
    }

    private @Nullable String displayName(RegistrationForm form, @Nullable String name, EntryRules rules, Reading read) {
        String typed = read.line(form.displayName(), DisplayNames.LONGEST, "DISPLAY_NAME");
        if (name == null) {
            return null;
        }
        if (typed == null) {
            return DisplayNames.suggest(name);
        }
        String tidy = DisplayNames.tidy(typed);
        if (rules.hidesSurnames(form.ageGroup())) {
            DisplayNames.whyNot(name, tidy).ifPresent(read.reasons::add);
        }
        return tidy;
    }

    private record Carer(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String relationship,
            boolean willSupervise) {

        static final Carer NOBODY = new Carer(null, null, null, null, false);
    }

    /** An adult's is not kept: nobody decides for them. */
    private Carer carer(@Nullable CarerForm form, boolean child, boolean themselves, Reading read) {
        if (!child) {
            return Carer.NOBODY;
        }
        if (form == null) {
            read.refuse(true, "CARER_MISSING");
            return Carer.NOBODY;
        }
        String name = read.line(form.name(), NAME_LONGEST, "CARER_NAME");
        read.refuse(themselves && isBlank(form.name()), "CARER_NAME_MISSING");
        read.refuse(isBlank(form.email()) && isBlank(form.phone()), "CARER_CONTACT_MISSING");
        return new Carer(
                name,
                read.mail(form.email(), "CARER_EMAIL"),
                read.phone(form.phone(), "CARER_PHONE"),
                read.line(form.relationship(), NAME_LONGEST, "RELATIONSHIP"),
                form.willSupervise());
    }

    private static @Nullable String account(@Nullable String typed, Reading read) {
        String link = read.line(typed, LINK_LONGEST, "ACCOUNT_LINK");
        if (link == null) {
            return null;
        }
        try {
            URI uri = URI.create(link);
            boolean web = uri.getHost() != null && uri.getScheme() != null && uri.getUserInfo() == null;
            if (web && List.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
                return link;
            }
        } catch (IllegalArgumentException noLink) {
            // refused below, as any other text that is no link
        }
        read.refuse(true, "ACCOUNT_LINK_NOT_ACCEPTED");
        return null;
    }

    private static String language(@Nullable String tag, Reading read) {
        if (tag == null || tag.isBlank()) {
            return NO_LANGUAGE;
        }
        String tidy = tag.strip();
        boolean known = tidy.length() <= LANGUAGE_LONGEST && tidy.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
        read.refuse(!known, "LANGUAGE_NOT_ACCEPTED");
        return known ? Locale.forLanguageTag(tidy).toLanguageTag() : NO_LANGUAGE;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Reads one field after the other, and remembers what is wrong. */
    private final class Reading {

        private final List<Reason> reasons = new ArrayList<>();

        void refuse(boolean broken, String code, Object... details) {
            if (broken) {
                reasons.add(Reason.of(code, details));
            }
        }

        void need(@Nullable String value, String code) {
            boolean saidWhy =
                    reasons.stream().anyMatch(reason -> reason.code().equals("PARTICIPANT_NAME_NOT_ACCEPTED"));
            refuse(value == null && !saidWhy, code);
        }

        /** Null when it was left out, or is refused. */
        @Nullable String line(@Nullable String typed, int longest, String field) {
            if (typed == null || typed.isBlank()) {
                return null;
            }
            Optional<Reason> why = PlainText.whyNotLine(typed, 1, longest);
            refuse(why.isPresent(), field + "_NOT_ACCEPTED", longest);
            return why.isPresent() ? null : PlainText.line(typed, 1, longest);
        }

        @Nullable String mail(@Nullable String typed, String field) {
            return checked(typed, field, MailAddresses::read);
        }

        @Nullable String phone(@Nullable String typed, String field) {
            return checked(typed, field, telephones::read);
        }

        private @Nullable String checked(
                @Nullable String typed, String field, Function<String, Optional<String>> reader) {
            if (typed == null || typed.isBlank()) {
                return null;
            }
            Optional<String> value = reader.apply(typed);
            refuse(value.isEmpty(), field + "_NOT_ACCEPTED");
            return value.orElse(null);
        }
    }
}
