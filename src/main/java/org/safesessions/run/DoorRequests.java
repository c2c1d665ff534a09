package org.safesessions.run;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DoorRequests extends JpaRepository<DoorRequest, UUID> {}
