package org.safesessions.demo;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.safesessions.register.AgeGroup;
import org.safesessions.register.CarerForm;
import org.safesessions.register.JoiningDesk;
import org.safesessions.register.JoiningDetails;
import org.safesessions.register.RegistrationDesk;
import org.safesessions.register.RegistrationForm;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Invented people who ask to come in: children of one carer, one who has to wait, and adults who decide for themselves. */
@Component
@Profile("!production")
class DemoRegistrations {

    private static final String NUMBER = "07700 900123";

    private final PlanningDesk planning;
    private final RegistrationDesk desk;
    private final JoiningDesk joining;
    private final ActingAs acting;

    DemoRegistrations(PlanningDesk planning, RegistrationDesk desk, JoiningDesk joining, ActingAs acting) {
        this.planning = planning;
        this.desk = desk;
        this.joining = joining;
        this.acting = acting;
    }

    /** Three places: the fourth child waits. */
    void children(SessionId id) {
        wayIn(id);
        register(id, child("Ravi Patel", "Meera Patel"), child("Anju Patel", "Meera Patel"));
        register(id, child("Sam Brown", "Bea Brown"));
        register(id, child("Sam Baker", "Cy Baker"));
    }

    void adults(SessionId id) {
        wayIn(id);
        register(id, adult("Grace Okafor", null));
        register(id, adult("Walter Finch", "Nora Finch"));
    }

    private void wayIn(SessionId id) {
        acting.as(
                DemoSession.HANA,
                () -> joining.write(
                        id,
                        new JoiningDetails("https://zoom.example/j/81234567890", "812 3456 7890", "kestrel", null)));
    }

    private void register(SessionId id, RegistrationForm... people) {
        Session session = planning.get(id);
        if (session.state() == SessionState.OPEN_FOR_REGISTRATION) {
            desk.receive(session.publicToken(), List.of(people), null);
        }
    }

    static RegistrationForm child(String name, String carer) {
        return child(name, carer, AgeGroup.AGED_13_TO_17);
    }

    static RegistrationForm child(String name, String carer, AgeGroup age) {
        return form(name, age, null, new CarerForm(carer, mail(carer), null, "parent", true), null);
    }

    static RegistrationForm adult(String name, @Nullable String helper) {
        return form(name, AgeGroup.ADULT, mail(name), null, helper);
    }

    /** Somebody whom nobody knows. */
    static RegistrationForm stranger() {
        return child("Max Grey", "Jo Grey", AgeGroup.UNDER_13);
    }

    private static RegistrationForm form(
            String name, AgeGroup age, @Nullable String email, @Nullable CarerForm carer, @Nullable String helper) {
        return new RegistrationForm(
                name,
                null,
                age,
                email,
                null,
                carer,
                null,
                helper,
                NUMBER,
                "12 Riverside",
                null,
                null,
                true,
                carer != null,
                carer != null,
                "en-GB");
    }

    private static String mail(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
    }
}
