package org.safesessions.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safesessions.plan.Plans.aClass;
import static org.safesessions.register.Forms.aChild;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.plan.Session;
import org.safesessions.register.RegisterSlice.Club;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Many people at once. */
@SpringBootTest(
        classes = RegisterSlice.class,
        properties = "spring.datasource.url=jdbc:h2:mem:races;LOCK_TIMEOUT=10000")
class RegistrationRacesTest {

    private static final int PEOPLE = 300;
    private static final int PLACES = 200;
    private static final int AT_ONCE = 16;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    Club club;

    @BeforeEach
    void begin() {
        club.begin();
    }

    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done : people.invokeAll(acts)) {
                results.add(done.get());
            }
            return results;
        } finally {
            people.shutdownNow();
        }
    }

    private static Forms child(String name, int n) {
        return aChild().named(name + " " + n).carer("Carer", name + n + "@example.org", null);
    }

    private Callable<Receipt> registers(Session session, Forms form) {
        return () -> desk.receive(session.publicToken(), List.of(form.form()), null);
    }

    @Test
    void exactlyAsManyGetAPlaceAsThereAreAndNobodyIsLostOrDoubled() throws Exception {
        Session session = club.open(aClass().expecting(PLACES).with("cole", "cora"));
        List<Callable<Receipt>> acts = new ArrayList<>();
        for (int n = 0; n < PEOPLE; n++) {
            acts.add(registers(session, child("Child", n)));
        }

        List<Receipt> receipts = atOnce(acts);

        List<RegisteredPerson> placed = desk.peopleOf(session.id());
        List<RegisteredPerson> waiting = desk.waitingOf(session.id());
        assertThat(placed).hasSize(PLACES);
        assertThat(waiting).hasSize(PEOPLE - PLACES);
        assertThat(receipts).doesNotHaveDuplicates();
        List<RegisteredPerson> all = new ArrayList<>(placed);
        all.addAll(waiting);
        assertThat(all).extracting(RegisteredPerson::fullName).doesNotHaveDuplicates();
        assertThat(all).extracting(RegisteredPerson::displayName).doesNotHaveDuplicates();
    }

    @Test
    void whoeverPressesTheButtonManyTimesIsRegisteredOnce() throws Exception {
        Session session = club.open(aClass());
        List<Callable<Receipt>> acts = new ArrayList<>();
        for (int n = 0; n < AT_ONCE; n++) {
            acts.add(registers(session, aChild()));
        }

        List<Receipt> receipts = atOnce(acts);

        assertThat(desk.peopleOf(session.id())).hasSize(1);
        assertThat(receipts.stream().distinct()).hasSize(1);
    }

    @Test
    void placesThatBecomeFreeWhileOthersComeAreNeitherLostNorGivenTwice() throws Exception {
        Session session = club.open(aClass().expecting(20));
        for (int n = 0; n < 40; n++) {
            registers(session, child("First", n)).call();
        }
        List<Callable<Boolean>> acts = new ArrayList<>();
        desk.peopleOf(session.id()).stream()
                .limit(10)
                .forEach(person -> acts.add(() -> {
                    desk.release(person.id());
                    return true;
                }));
        for (int n = 0; n < 10; n++) {
            Callable<Receipt> newcomer = registers(session, child("Later", n));
            acts.add(() -> newcomer.call() != null);
        }

        atOnce(acts);

        assertThat(desk.peopleOf(session.id())).hasSize(20);
        assertThat(desk.waitingOf(session.id())).hasSize(20);
    }
}
