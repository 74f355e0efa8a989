package dev.everview.bench;

import dev.everview.embedded.EmbeddedPostgresBuilder;

/** What a commit of the server that is measured waits for. */
enum Disk {
    /** Nothing: the operating system writes later. */
    NONE("no fsync", "fsync off", "off", "0"),
    /** The disk of this machine. */
    LOCAL("fsync", "fsync on", "on", "0"),
    /**
     * A disk that answers after some milliseconds, as those of many servers that are rented do. {@code commit_delay} makes whoever
     * flushes wait for two milliseconds more; all that want to commit meanwhile are written together, as on such a disk
     * (https://www.postgresql.org/docs/current/runtime-config-wal.html).
     */
    DISTANT("2 ms", "fsync on, 2 ms more for each flush", "on", "2000");

    private final String label;
    private final String title;
    private final String fsync;
    private final String delay;

    Disk(String label, String title, String fsync, String delay) {
        this.label = label;
        this.title = title;
        this.fsync = fsync;
        this.delay = delay;
    }

    static Disk of(boolean durable) {
        return durable ? LOCAL : NONE;
    }

    /** For the bars of a plot. */
    String label() {
        return label;
    }

    /** For headings. */
    String title() {
        return title;
    }

    EmbeddedPostgresBuilder set(EmbeddedPostgresBuilder builder) {
        return builder.setting("fsync", fsync)
                .setting("full_page_writes", fsync)
                .setting("commit_delay", delay)
                .setting("commit_siblings", "0");
    }
}
