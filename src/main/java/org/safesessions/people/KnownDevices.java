package org.safesessions.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface KnownDevices extends JpaRepository<KnownDevice, UUID> {

    @Query("select d from KnownDevice d where d.hash = :hash")
    List<KnownDevice> findAllByHash(String hash);

    @Query("select d from KnownDevice d where d.hash = :hash and d.person = :person")
    Optional<KnownDevice> findByHashAndPerson(String hash, String person);

    @Query("select d from KnownDevice d where d.person = :person order by d.rememberedAt desc")
    List<KnownDevice> findAllByPersonOrderByRememberedAtDesc(String person);

    @Modifying
    @Query("delete from KnownDevice d where d.person = :person and d.expiresAt <= :now")
    void deleteAllByPersonAndExpiresAtLessThanEqual(String person, Instant now);
}
