package org.safesessions.people;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface StaffRecords extends JpaRepository<Staff, String> {

    List<Staff> findAllByActiveTrueOrderByDisplayName();
}
