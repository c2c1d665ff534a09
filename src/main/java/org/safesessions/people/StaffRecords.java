package org.safesessions.people;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StaffRecords extends JpaRepository<Staff, String> {

    @Query("select s from Staff s where s.active = true order by s.displayName")
    List<Staff> findAllByActiveTrueOrderByDisplayName();
}
