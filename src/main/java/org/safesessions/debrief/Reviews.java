package org.safesessions.debrief;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Reviews extends JpaRepository<Review, UUID> {}
