package org.safesessions.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.RegistrationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with their own registration, by the link that went to the address they gave. A token that opens nothing
 * is NOT_FOUND, whatever the cause.
 */
@Service
@Transactional
public class MyRegistrationDesk {

    private final RegistrationLinks links;
    private final RegistrationRecords records;
    private final Releases releases;
    private final Corrections corrections;
    private final LinkRequests requests;
    private final MyRegistrationReader mine;
    private final PeopleReader reader;
    private final AddressDesk addresses;
    private final MemberDesk members;

    MyRegistrationDesk(
            RegistrationLinks links,
            RegistrationRecords records,
            Releases releases,
            Corrections corrections,
            LinkRequests requests,
            MyRegistrationReader mine,
            PeopleReader reader,
            AddressDesk addresses,
            MemberDesk members) {
        this.links = links;
        this.records = records;
        this.releases = releases;
        this.corrections = corrections;
        this.requests = requests;
        this.mine = mine;
        this.reader = reader;
        this.addresses = addresses;
        this.members = members;
    }

    /** The registration that this token opens now; as much work for every reason that it opens none. */
    @Transactional(readOnly = true)
    public Optional<Registration> byToken(String token) {
        return links.open(token);
    }

    /** The person whom this token is for. */
    @Transactional(readOnly = true)
    public Optional<RegisteredPerson> personBy(String token) {
        return links.open(token).map(reader::person);
    }

    /** Everything its owner may see of it. */
    @Transactional(readOnly = true)
    public Optional<MyRegistration> look(String token) {
        return links.open(token).map(mine::read);
    }

    /**
     * The address is theirs: for everybody whom they registered together at that address. Again changes nothing.
     *
     * @param acceptsRules needed only of those who have not accepted them yet, as is the carer agreement
     * @throws RegistrationRefused codes RULES_NOT_ACCEPTED and CARER_AGREEMENT_NOT_ACCEPTED
     */
    public void confirmAddress(String token, boolean acceptsRules, boolean acceptsCarerAgreement) {
        Registration registration = open(token);
        records.household(registration.household(), registration.session().value()).stream()
                .filter(one -> one.state().isOpen() && one.hasAddressOf(registration))
                .forEach(one -> confirm(one, acceptsRules, acceptsCarerAgreement));
    }

    /** As {@link #confirmAddress(String, boolean, boolean)}, by somebody who has accepted everything before. */
    public void confirmAddress(String token) {
        confirmAddress(token, false, false);
    }

    /**
     * Says anew everything about the person. When the address changes, this link dies and another goes to the new one.
     *
     * @param version the version the writer saw
     * @return whether the address changed
     * @throws ActRefused CONFLICT code STALE when it was changed meanwhile
     * @throws RegistrationRefused with every rule that is broken; TOO_LATE_FOR_THIS when checks are over and what was
     *     checked would change
     */
    public boolean correct(String token, RegistrationForm form, long version) {
        return corrections.correct(open(token), form, version);
    }

    /** They do not want to come any more. */
    public void withdraw(String token) {
        releases.withdraw(open(token));
    }

    /** They do not want to come to this date, nor to any that follows. */
    public void withdrawFromAll(String token) {
        Registration registration = open(token);
        releases.withdraw(registration);
        members.withdrawn(registration);
    }

    /**
     * Sends the link of every registration at this address that can still be opened. Says nothing about whether there is
     * one.
     *
     * @throws ActRefused UNACCEPTABLE code CONTACT_NOT_ACCEPTED when it is neither an address nor a number; TOO_MANY
     */
    public void sendLinkAgain(String emailOrPhone) {
        requests.send(emailOrPhone);
    }

    private void confirm(Registration one, boolean acceptsRules, boolean acceptsCarerAgreement) {
        if (!one.agreed()) {
            boolean child = one.ageGroup().isChild();
            List<Reason> missing = new ArrayList<>();
            if (!acceptsRules) {
                missing.add(Reason.of("RULES_NOT_ACCEPTED"));
            }
            if (child && !acceptsCarerAgreement) {
                missing.add(Reason.of("CARER_AGREEMENT_NOT_ACCEPTED"));
            }
            if (!missing.isEmpty()) {
                throw new RegistrationRefused(one.session(), missing);
            }
            one.agree(Agreements.RULES_VERSION, child ? Agreements.CARER_VERSION : null);
        } else if (one.addressConfirmedAt().isPresent()) {
            return;
        }
        addresses.confirm(one, null);
    }

    private Registration open(String token) {
        RegistrationId id = links.open(token).map(Registration::id).orElseThrow(ActRefused::notFound);
        return releases.locked(id);
    }
}
