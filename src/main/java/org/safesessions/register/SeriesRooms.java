package org.safesessions.register;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SeriesRooms extends JpaRepository<SeriesRoom, UUID> {}
