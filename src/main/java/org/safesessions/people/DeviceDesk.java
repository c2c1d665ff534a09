package org.safesessions.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which browsers our people have signed in on with all that it takes. That alone opens nothing: it only saves a code where
 * somebody also brings the link that was sent to them.
 */
@Service
@Transactional
public class DeviceDesk {

    /** Of one person; the one not used for longest is forgotten. */
    static final int MOST = 10;

    private final KnownDevices devices;
    private final DeviceMemory memory;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DeviceDesk(KnownDevices devices, DeviceMemory memory, Clock clock, ApplicationEventPublisher events) {
        this.devices = devices;
        this.memory = memory;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Somebody signed in on this browser. It gets another secret each time: one that was put there by somebody else, or
     * copied from it, is worth nothing afterwards.
     *
     * @param sent what the browser had, if anything; others who signed in on it keep their standing there
     */
    public BrowserSecret remember(StaffId person, @Nullable String sent) {
        Instant now = clock.instant();
        Instant until = now.plus(howLong());
        BrowserSecret secret = BrowserSecret.next();
        devices.deleteAllByPersonAndExpiresAtLessThanEqual(person.value(), now);
        List<KnownDevice> before = BrowserSecret.sent(sent)
                .map(old -> devices.findAllByHash(old.hash()))
                .orElse(List.of());
        before.forEach(device -> device.changeTo(secret));
        before.stream()
                .filter(device -> device.isOf(person))
                .findFirst()
                .ifPresentOrElse(device -> device.signedInAgain(now, until), () -> {
                    devices.save(new KnownDevice(person, secret, now, until));
                    events.publishEvent(new DeviceRemembered(person, now));
                });
        devices.findAllByPersonOrderByRememberedAtDesc(person.value()).stream()
                .skip(MOST)
                .forEach(devices::delete);
        return secret;
    }

    /** How long a browser is remembered after a sign-in. */
    public Duration howLong() {
        return memory.howLong();
    }

    /** Whether this person signed in on that browser, not too long ago, and has not signed out on it since. */
    @Transactional(readOnly = true)
    public boolean isKnown(StaffId person, @Nullable String sent) {
        return BrowserSecret.sent(sent)
                .flatMap(secret -> devices.findByHashAndPerson(secret.hash(), person.value()))
                .filter(device -> device.isKnownAt(clock.instant()))
                .isPresent();
    }

    /** Somebody signed out: whoever sits at that computer next is not them. */
    public void forget(StaffId person, @Nullable String sent) {
        BrowserSecret.sent(sent)
                .flatMap(secret -> devices.findByHashAndPerson(secret.hash(), person.value()))
                .ifPresent(devices::delete);
    }
}
