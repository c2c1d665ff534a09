package org.safesessions;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Lets the nodes of one PostgreSQL database start one after the other, from the first connection until the node is ready:
 * tables, keys, models, rights, lists, people and the seed are then written by the first and found by the others. Held by
 * an open transaction, so the database itself lets go when a node dies. An H2 file has one process and needs none of it.
 */
@Component
class OneStartAtATime implements BeanPostProcessor, ApplicationListener<ApplicationReadyEvent>, DisposableBean {

    /** Any number, as long as every version of the product uses the same. */
    static final long KEY = 5_478_931_260_417L;

    private static final Logger LOG = LoggerFactory.getLogger(OneStartAtATime.class);

    private final Duration longestWait;
    private @Nullable Connection turn;

    @Autowired
    OneStartAtATime() {
        this(Duration.ofMinutes(5));
    }

    OneStartAtATime(Duration longestWait) {
        this.longestWait = longestWait;
    }

    /** Before anybody else gets the database to work with. */
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource database) {
            takeTurn(database);
        }
        return bean;
    }

    /**
     * Waits until no other node is starting.
     *
     * @throws IllegalStateException when another node has been starting for too long
     */
    synchronized void takeTurn(DataSource database) {
        try {
            Connection connection = database.getConnection();
            if (turn == null
                    && connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                turn = connection;
                connection.setAutoCommit(false);
                waitWith(connection);
            } else {
                connection.close();
            }
        } catch (SQLException noTurn) {
            giveTurn();
            throw new IllegalStateException(
                    "The database cannot be reached, or another node has been starting on it for "
                            + longestWait.toSeconds()
                            + " seconds. Look at the database and at that node's log, then start this one again.",
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

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        giveTurn();
    }

    /** The next node may start. */
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
