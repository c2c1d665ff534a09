package org.safesessions.kernel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened, told in ids and codes only: no names, no free text. Published inside the act's own
 * transaction, so the audit entry made from it stands or falls with the act.
 */
public interface DomainEvent {

    /** Id of what it happened to. */
    String subject();

    Instant at();

    /** Who did it, or null when it was the system by itself. */
    @Nullable StaffId by();

    /** Codes that say more about it, such as the reasons of a refusal. */
    default List<String> codes() {
        return List.of();
    }

    /** {@code module.pastTense}, such as {@code run.sessionStarted}: stable, kept in the audit trail. */
    default String name() {
        String[] packages = getClass().getPackageName().split("\\.", -1);
        String simple = getClass().getSimpleName();
        return packages[packages.length - 1] + "." + Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
    }
}
