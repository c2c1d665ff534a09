package org.safesessions.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManagerFactory;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.history.event.HistoricDetailEventEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AttachmentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.CommentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricVariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what is about to be written to the engine's tables, not at what was set: an answer that came and was taken out
 * again in the same command never gets here. Lets through declared routing facts of their declared type; anything else rolls
 * the command back.
 */
final class VariablePersistenceGuard extends DbEntityManager {

    /** How the engine names the types it stores, for each type a routing fact may have. */
    private static final Map<Class<?>, Set<String>> STORED_AS = Map.of(
            Boolean.class, Set.of("boolean", "null"),
            Integer.class, Set.of("integer", "null"),
            Instant.class, Set.of("date", "null"),
            String.class, Set.of("string", "null"));

    /** Free text in the engine's tables, in forms that no setting switches off. */
    private static final List<Class<? extends DbEntity>> NEVER_WRITTEN = List.of(
            CommentEntity.class,
            AttachmentEntity.class,
            HistoricVariableInstanceEntity.class,
            HistoricDetailEventEntity.class);

    private final ProcessVocabulary vocabulary;

    private VariablePersistenceGuard(IdGenerator ids, PersistenceSession session, ProcessVocabulary vocabulary) {
        super(ids, session);
        this.vocabulary = vocabulary;
    }

    /** Opens one per command, in the place of the engine's own. */
    static final class Factory extends DbEntityManagerFactory {

        private final ProcessVocabulary vocabulary;

        Factory(IdGenerator ids, ProcessVocabulary vocabulary) {
            super(ids);
            this.vocabulary = vocabulary;
        }

        @Override
        public DbEntityManager openSession() {
            PersistenceSession session = Context.getCommandContext().getSession(PersistenceSession.class);
            return new VariablePersistenceGuard(idGenerator, session, vocabulary);
        }
    }

    @Override
    protected void flushDbOperations(List<DbOperation> operationsToFlush, List<DbOperation> allOperations) {
        for (DbOperation operation : operationsToFlush) {
            boolean writes = operation.getOperationType() == DbOperationType.INSERT
                    || operation.getOperationType() == DbOperationType.UPDATE;
            if (writes && operation instanceof DbEntityOperation written) {
                check(written.getEntity());
            }
        }
        super.flushDbOperations(operationsToFlush, allOperations);
    }

    private void check(DbEntity entity) {
        if (NEVER_WRITTEN.stream().anyMatch(type -> type.isInstance(entity))) {
            throw new ProcessEngineException(
                    "The engine may not keep " + entity.getClass().getSimpleName());
        }
        if (entity instanceof VariableInstanceEntity variable && !isRoutingFact(variable)) {
            throw new ProcessEngineException("The engine may not keep the variable " + variable.getName()
                    + " as it is: only declared routing facts of their type");
        }
    }

    private boolean isRoutingFact(VariableInstanceEntity variable) {
        if (!vocabulary.declares(variable.getName()) || variable.getByteArrayValueId() != null) {
            return false;
        }
        Class<?> declared = vocabulary.typeOf(variable.getName());
        Set<String> types = declared == null ? Set.of("integer") : STORED_AS.getOrDefault(declared, Set.of());
        boolean fits = declared == String.class ? isCode(variable.getTextValue()) : isNumber(variable.getTextValue());
        return types.contains(variable.getTypeName()) && fits && variable.getTextValue2() == null;
    }

    /** The engine keeps a whole number as text, too. */
    private static boolean isNumber(@Nullable String text) {
        return text == null || text.matches("-?\\d{1,10}");
    }

    private static boolean isCode(@Nullable String text) {
        return text == null || text.matches(ProcessVariable.CODE);
    }
}
