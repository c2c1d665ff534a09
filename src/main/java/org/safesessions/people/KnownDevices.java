package org.safesessions.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface KnownDevices extends JpaRepository<KnownDevice, UUID> {

    List<KnownDevice> findAllByHash(String hash);

    Optional<KnownDevice> findByHashAndPerson(String hash, String person);

    List<KnownDevice> findAllByPersonOrderByRememberedAtDesc(String person);

    void deleteAllByPersonAndExpiresAtLessThanEqual(String person, Instant now);
}
