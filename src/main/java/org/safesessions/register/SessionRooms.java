package org.safesessions.register;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SessionRooms extends JpaRepository<SessionRoom, UUID> {}
