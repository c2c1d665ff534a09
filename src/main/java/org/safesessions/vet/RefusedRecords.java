package org.safesessions.vet;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface RefusedRecords extends JpaRepository<RefusedPerson, UUID> {

    @Query("select r from RefusedPerson r where r.expiresOn > :today and (r.namePrint = :name"
            + " or r.nearNamePrint = :near or r.emailPrint = :email or r.phonePrint = :phone)")
    List<RefusedPerson> like(String name, String near, @Nullable String email, @Nullable String phone, LocalDate today);

    @Modifying
    @Query("delete from RefusedPerson r where r.expiresOn <= :today")
    int forget(LocalDate today);
}
