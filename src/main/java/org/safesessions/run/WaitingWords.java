package org.safesessions.run;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface WaitingWords extends JpaRepository<WaitingWordRecord, UUID> {

    List<WaitingWordRecord> findAllBySession(UUID session);
}
