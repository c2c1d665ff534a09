package org.safesessions.engine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets the nodes of one PostgreSQL database start one after the other, from before the engine makes its tables until the
 * node is ready: models, rights, lists, people and the seed are then written by the first and found by the others. Held by
 * an open transaction, so the database itself lets go when a node dies. An H2 file has one process and needs none of it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OneStartAtATime extends AbstractProcessEnginePlugin implements DisposableBean {

    /** Any number, as long as every version of the product uses the same. */
    static final long KEY = 5_478_931_260_417L;

    private static final Logger LOG = LoggerFactory.getLogger(OneStartAtATime.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final DataSource database;
    private final Duration longestWait;
    private @Nullable Connection turn;

    @Autowired
    OneStartAtATime(DataSource database) {
        this(database, LONGEST_WAIT);
    }

    OneStartAtATime(DataSource database, Duration longestWait) {
        this.database = database;
        this.longestWait = longestWait;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        takeTurn();
    }

    /**
     * Waits until no other node is starting.
     *
     * @throws IllegalStateException when another node has been starting for too long
     */
    synchronized void takeTurn() {
        try {
            Connection connection = database.getConnection();
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                turn = connection;
                connection.setAutoCommit(false);
                waitWith(connection);
            } else {
                connection.close();
            }
        } catch (SQLException noTurn) {
            giveTurn();
            throw new IllegalStateException(
                    "Another node has been starting on this database for " + longestWait.toSeconds()
                            + " seconds, or the database failed. Look at that node's log, then start this one again.",
                    noTurn);
        }
    }

    private void waitWith(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!isFree(statement)) {
                LOG.info("Another node is starting on this database: waiting for it");
                statement.execute("set local lock_timeout = " + longestWait.toMillis());
                statement.execute("select pg_advisory_xact_lock(" + KEY + ")");
            }
        }
    }

    private static boolean isFree(Statement statement) throws SQLException {
        try (ResultSet taken = statement.executeQuery("select pg_try_advisory_xact_lock(" + KEY + ")")) {
            return taken.next() && taken.getBoolean(1);
        }
    }

    /** The next node may start. */
    @EventListener(ApplicationReadyEvent.class)
    synchronized void giveTurn() {
        if (turn == null) {
            return;
        }
        try (Connection connection = turn) {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException brokenAlready) {
            LOG.debug("The connection that held the turn is gone, and the turn with it", brokenAlready);
        } finally {
            turn = null;
        }
    }

    /** Also when this node failed to start. */
    @Override
    public void destroy() {
        giveTurn();
    }
}
