package org.safesessions.bench;

import java.util.List;
import javax.sql.DataSource;

/** One way to live through the lifecycle: start, three user tasks, a timer that never fires, a message, end. */
interface Peer extends AutoCloseable {

    String name();

    /** The whole lifecycle, in five acts that each commit. */
    void live(String key);

    boolean isOver(String key);

    /** What can be read back about a lifecycle that is over, in order: what was done, and by whom when that is kept. */
    List<Told> told(String key);

    DataSource database();

    @Override
    void close();

    /** One act as the trail tells it; {@code by} is empty where it does not say. */
    record Told(String what, String by, boolean whenIsKept) {}
}
