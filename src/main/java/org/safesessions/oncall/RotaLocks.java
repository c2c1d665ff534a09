package org.safesessions.oncall;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * The row locks that make withdrawing and starting wait for each other. Shifts are locked one by one in the order of
 * their ids, before any session. Waiting is short: whoever cannot get a lock is asked to try again.
 */
@Component
class RotaLocks {

    private static final int WAIT_MILLIS = 3_000;

    private final EntityManager entities;
    private final LeadPresences presences;
    private final boolean postgres;

    RotaLocks(EntityManager entities, LeadPresences presences) {
        this.entities = entities;
        this.presences = presences;
        this.postgres = entities.getEntityManagerFactory()
                        .unwrap(SessionFactoryImplementor.class)
                        .getJdbcServices()
                        .getDialect()
                instanceof PostgreSQLDialect;
    }

    /** The shift, locked and as it stands in the database now, whatever this transaction read of it before. */
    Optional<Shift> lock(ShiftId id) {
        return Optional.ofNullable(orTryAgain(id, () -> {
            Shift shift = entities.find(Shift.class, id.value());
            return shift == null ? null : locked(shift);
        }));
    }

    List<Shift> lockAll(Collection<UUID> ids) {
        return ids.stream()
                .sorted(Comparator.comparing(UUID::toString))
                .map(ShiftId::new)
                .flatMap(id -> lock(id).stream())
                .toList();
    }

    /** The lead's presence, locked; made when the lead has none yet. */
    LeadPresence lockPresence(StaffId lead) {
        LeadPresence presence = orTryAgain(lead, () -> {
            LeadPresence known = entities.find(LeadPresence.class, lead.value());
            return known == null ? presences.saveAndFlush(new LeadPresence(lead)) : locked(known);
        });
        return java.util.Objects.requireNonNull(presence);
    }

    private <E> E locked(E entity) {
        if (postgres) {
            // Hibernate passes no waiting time to PostgreSQL; this holds to the end of the transaction
            entities.createNativeQuery("set local lock_timeout = " + WAIT_MILLIS)
                    .executeUpdate();
        }
        entities.refresh(
                entity, LockModeType.PESSIMISTIC_WRITE, Map.of("jakarta.persistence.lock.timeout", WAIT_MILLIS));
        return entity;
    }

    private static <T> @Nullable T orTryAgain(Object subject, Supplier<@Nullable T> locking) {
        try {
            return locking.get();
        } catch (LockTimeoutException
                | PessimisticLockException
                | OptimisticLockException
                | ConcurrencyFailureException
                | DataIntegrityViolationException e) {
            ActRefused refused = ActRefused.conflict(subject, "TRY_AGAIN");
            refused.initCause(e);
            throw refused;
        }
    }
}
