package org.safesessions.concern;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConcernReporters extends JpaRepository<ConcernReporter, UUID> {}
