package dev.everview;

import dev.everview.internal.DeferredView;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets deferred views follow their base tables, each at its interval, several of them side by side. A view that reads other deferred views
 * waits for those of them that are due. One that fails is tried again after longer and longer pauses.
 *
 * <p>Each view follows in a transaction of its own at REPEATABLE READ, and so from one snapshot. Several schedulers of one database do no
 * harm: they wait for each other at each view.
 *
 * <p>Thread-safe. Stops when it is closed, and waits for the transactions that are under way.
 */
public final class Scheduler implements AutoCloseable {
    /** How often the catalog is read, for views that have come and gone. */
    private static final Duration CATALOG_INTERVAL = Duration.ofSeconds(1);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);

    private final Connections connections;
    private final Listener listener;
    private final List<Thread> threads = new ArrayList<>();

    private final Object lock = new Object();
    private final Map<Long, Progress> views = new HashMap<>();
    private long catalogDue = System.nanoTime();
    private boolean reading;
    private boolean closed;

    /** Opens connections to the database, as a role that owns the views. */
    @FunctionalInterface
    public interface Connections {
        Connection open() throws SQLException;
    }

    /** Is told what happens, by several threads. */
    public interface Listener {
        /** A view has followed; the number of changed rows, none if there were none. */
        void followed(String view, long rows, Duration took);

        /** A view, or the reading of the catalog when it is null, has failed and will be tried again. */
        void failed(@Nullable String view, SQLException reason, Duration pause);
    }

    /** What is known of a view while it is scheduled. */
    private static final class Progress {
        private final DeferredView view;
        private long due;
        private boolean running;
        private int failures;

        private Progress(DeferredView view, long due, int failures) {
            this.view = view;
            this.due = due;
            this.failures = failures;
        }
    }

    private Scheduler(Connections connections, Listener listener) {
        this.connections = connections;
        this.listener = listener;
    }

    /**
     * Starts.
     *
     * @param width how many views follow at the same time, each with a connection
     */
    public static Scheduler start(Connections connections, int width, Listener listener) {
        Scheduler scheduler = new Scheduler(connections, listener);
        for (int i = 1; i <= width; i++) {
            scheduler.threads.add(Thread.ofPlatform()
                    .name("everview-scheduler-" + i)
                    .daemon(true)
                    .start(scheduler::work));
        }
        return scheduler;
    }

    private void work() {
        Session session = new Session();
        try {
            while (true) {
                Optional<Progress> next = next(session);
                if (next.isEmpty()) {
                    return;
                }
                follow(next.get(), session);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            session.close();
        }
    }

    /** The view whose turn it is, once there is one; nothing when all is over. */
    private Optional<Progress> next(Session session) throws InterruptedException {
        while (true) {
            boolean readCatalog;
            synchronized (lock) {
                if (closed) {
                    return Optional.empty();
                }
                long now = System.nanoTime();
                readCatalog = !reading && catalogDue - now <= 0;
                if (!readCatalog) {
                    Optional<Progress> ready = ready(now);
                    if (ready.isPresent()) {
                        ready.get().running = true;
                        return ready;
                    }
                    lock.wait(Math.max(1, Duration.ofNanos(nextDue() - now).toMillis()));
                    continue;
                }
                reading = true;
            }
            read(session);
        }
    }

    private Optional<Progress> ready(long now) {
        return views.values().stream()
                .filter(each -> !each.running && each.due - now <= 0)
                .filter(each -> each.view.below().stream()
                        .map(views::get)
                        .noneMatch(below -> below != null && (below.running || below.due - now <= 0)))
                .min((one, other) -> Long.compare(one.due, other.due));
    }

    private long nextDue() {
        return views.values().stream()
                .filter(each -> !each.running)
                .mapToLong(each -> each.due)
                .reduce(reading ? catalogDue + CATALOG_INTERVAL.toNanos() : catalogDue, Math::min);
    }

    private void read(Session session) {
        Duration pause = CATALOG_INTERVAL;
        try {
            List<DeferredView> found = DeferredView.all(session.connection());
            synchronized (lock) {
                Map<Long, Progress> known = new HashMap<>(views);
                views.clear();
                for (DeferredView view : found) {
                    Progress before = known.get(view.oid());
                    boolean same = before != null && (before.running || before.view.equals(view));
                    views.put(
                            view.oid(),
                            same
                                    ? before
                                    : new Progress(view, System.nanoTime(), before == null ? 0 : before.failures));
                }
            }
        } catch (SQLException e) {
            session.close();
            pause = CATALOG_INTERVAL.multipliedBy(5);
            listener.failed(null, e, pause);
        } finally {
            synchronized (lock) {
                reading = false;
                catalogDue = System.nanoTime() + pause.toNanos();
                lock.notifyAll();
            }
        }
    }

    private void follow(Progress progress, Session session) {
        long start = System.nanoTime();
        Duration pause = progress.view.interval();
        try {
            long rows = session.apply(progress.view);
            progress.failures = 0;
            listener.followed(progress.view.name(), rows, Duration.ofNanos(System.nanoTime() - start));
        } catch (SQLException e) {
            session.rollback();
            progress.failures++;
            pause = pauseAfter(e, progress);
            listener.failed(progress.view.name(), e, pause);
        } finally {
            synchronized (lock) {
                progress.running = false;
                progress.due = start + pause.toNanos();
                lock.notifyAll();
            }
        }
    }

    /** Doubled with each failure; a transaction that only met another one is tried again soon. */
    private static Duration pauseAfter(SQLException failure, Progress progress) {
        boolean met = failure.getSQLState() != null && failure.getSQLState().startsWith("40");
        Duration first = met ? SHORTEST_PAUSE : progress.view.interval();
        Duration pause = first.multipliedBy(1L << Math.min(progress.failures, 12));
        Duration longest =
                progress.view.interval().compareTo(LONGEST_PAUSE) > 0 ? progress.view.interval() : LONGEST_PAUSE;
        return pause.compareTo(longest) > 0 ? longest : pause;
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** One thread's connection, opened when it is needed and again when it has broken. */
    private final class Session {
        private @Nullable Connection connection;

        Connection connection() throws SQLException {
            Connection current = connection;
            if (current == null || current.isClosed()) {
                current = connections.open();
                current.setAutoCommit(false);
                current.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                connection = current;
            }
            return current;
        }

        long apply(DeferredView view) throws SQLException {
            Connection current = connection();
            try (PreparedStatement call = current.prepareStatement("SELECT everview.apply(?::oid::regclass)")) {
                call.setLong(1, view.oid());
                try (ResultSet result = call.executeQuery()) {
                    result.next();
                    long rows = result.getLong(1);
                    current.commit();
                    return rows;
                }
            }
        }

        void rollback() {
            Connection current = connection;
            try {
                if (current != null) {
                    current.rollback();
                }
            } catch (SQLException e) {
                close();
            }
        }

        void close() {
            Connection current = connection;
            connection = null;
            try {
                if (current != null) {
                    current.close();
                }
            } catch (SQLException e) {
                listener.failed(null, e, Duration.ZERO);
            }
        }
    }
}
