package org.safesessions.run;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface WaitingWords extends JpaRepository<WaitingWordRecord, UUID> {

    @Query("select w from WaitingWordRecord w where w.session = :session")
    List<WaitingWordRecord> findAllBySession(UUID session);
}
