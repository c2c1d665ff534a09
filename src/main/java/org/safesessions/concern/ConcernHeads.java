package org.safesessions.concern;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConcernHeads extends JpaRepository<ConcernHead, UUID> {}
