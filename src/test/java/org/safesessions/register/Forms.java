package org.safesessions.register;

import java.time.LocalDate;
import org.safesessions.plan.Supervision;

/** Registrations for tests: a sound one of a child by a carer who sits beside, or of an adult, and what differs from it. */
public final class Forms {

    private String name = "Sam Brown";
    private String displayName;
    private AgeGroup age = AgeGroup.UNDER_13;
    private String email;
    private String phone;
    private String carerName = "Bea Brown";
    private String carerEmail = "bea@example.org";
    private String carerPhone;
    private boolean carer = true;
    private boolean willSupervise = true;
    private Supervision need = Supervision.ACCOMPANIED;
    private String supervisor;
    private String emergency = "07700 900123";
    private String where;
    private String accountUrl;
    private LocalDate accountCreatedOn;
    private boolean rules = true;
    private boolean agreement = true;
    private String language;

    private Forms() {}

    public static Forms aChild() {
        return new Forms();
    }

    public static Forms anAdult() {
        Forms form = new Forms();
        form.name = "Ada Adult";
        form.age = AgeGroup.ADULT;
        form.email = "ada@example.org";
        form.carer = false;
        form.need = null;
        form.agreement = false;
        return form;
    }

    public Forms named(String text) {
        this.name = text;
        return this;
    }

    public Forms shownAs(String text) {
        this.displayName = text;
        return this;
    }

    public Forms aged(AgeGroup group) {
        this.age = group;
        return this;
    }

    public Forms mail(String address) {
        this.email = address;
        return this;
    }

    public Forms phone(String number) {
        this.phone = number;
        return this;
    }

    public Forms carer(String nameOfCarer, String address, String number) {
        this.carer = true;
        this.carerName = nameOfCarer;
        this.carerEmail = address;
        this.carerPhone = number;
        return this;
    }

    public Forms withoutCarer() {
        this.carer = false;
        return this;
    }

    public Forms supervised(Supervision how, boolean byCarer, String bySomebody) {
        this.need = how;
        this.willSupervise = byCarer;
        this.supervisor = bySomebody;
        return this;
    }

    public Forms emergency(String number, String place) {
        this.emergency = number;
        this.where = place;
        return this;
    }

    public Forms account(String url, LocalDate created) {
        this.accountUrl = url;
        this.accountCreatedOn = created;
        return this;
    }

    public Forms accepting(boolean theRules, boolean theAgreement) {
        this.rules = theRules;
        this.agreement = theAgreement;
        return this;
    }

    public Forms speaking(String tag) {
        this.language = tag;
        return this;
    }

    public RegistrationForm form() {
        return new RegistrationForm(
                name,
                displayName,
                age,
                email,
                phone,
                carer ? new CarerForm(carerName, carerEmail, carerPhone, "mother", willSupervise) : null,
                need,
                supervisor,
                emergency,
                where,
                accountUrl,
                accountCreatedOn,
                rules,
                agreement,
                false,
                language);
    }
}
