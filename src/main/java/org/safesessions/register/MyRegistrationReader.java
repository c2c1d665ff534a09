package org.safesessions.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.springframework.stereotype.Component;

/** Puts together what somebody may see of their own registration. */
@Component
class MyRegistrationReader {

    private final RegistrationRecords records;
    private final RegistrationLinks links;
    private final PeopleReader reader;
    private final PlanningDesk planning;
    private final JoiningDesk joining;
    private final Telephones telephones;
    private final OtherDates dates;
    private final MemberDesk members;

    MyRegistrationReader(
            RegistrationRecords records,
            RegistrationLinks links,
            PeopleReader reader,
            PlanningDesk planning,
            JoiningDesk joining,
            Telephones telephones,
            OtherDates dates,
            MemberDesk members) {
        this.records = records;
        this.links = links;
        this.reader = reader;
        this.planning = planning;
        this.joining = joining;
        this.telephones = telephones;
        this.dates = dates;
        this.members = members;
    }

    MyRegistration read(Registration one) {
        Session session = planning.get(one.session());
        return new MyRegistration(
                reader.person(one),
                session,
                joining.standing(one),
                form(one),
                one.version(),
                others(one),
                records.ahead(one.session().value(), RegistrationState.WAITING_LIST, one.number()),
                !members.stillToCome(one.id()).isEmpty(),
                dates.of(one).map(NextDate::of).orElse(null));
    }

    private List<MyRegistration.Other> others(Registration one) {
        return records.household(one.household(), one.session().value()).stream()
                .filter(other -> !other.id().equals(one.id()) && other.state().isOpen() && other.hasAddressOf(one))
                .map(other -> new MyRegistration.Other(reader.person(other).displayName(), links.token(other)))
                .toList();
    }

    private RegistrationForm form(Registration one) {
        RegistrationWords words = reader.words(one);
        CarerForm carer = one.ageGroup().isChild()
                ? new CarerForm(
                        words.carerName(),
                        words.carerEmail(),
                        said(words.carerPhone()),
                        words.relationship(),
                        one.willSupervise())
                : null;
        return new RegistrationForm(
                words.participantName(),
                words.displayName(),
                one.ageGroup(),
                words.email(),
                said(words.phone()),
                carer,
                one.supervisionNeed(),
                words.supervisorName(),
                said(words.emergencyPhone()),
                words.whereAreYou(),
                words.accountUrl(),
                one.accountCreatedOn().orElse(null),
                one.rulesVersion().isPresent(),
                one.agreementVersion().isPresent(),
                one.footprintDone(),
                one.language());
    }

    private @Nullable String said(@Nullable String number) {
        return number == null ? null : telephones.say(number);
    }
}
