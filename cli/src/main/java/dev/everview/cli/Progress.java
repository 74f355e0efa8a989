package dev.everview.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;

/**
 * Shows what goes on and for how long, from the first second on, and erases it in the end. Only on a terminal, which the
 * script that starts the program finds out: Java cannot tell where standard error goes.
 */
final class Progress {
    private static final String ERASE_LINE = "\r\u001b[K";
    private static final long SECOND = 1000;

    private final PrintWriter err;
    private final String work;
    private final long start = System.nanoTime();
    private final Timer timer = new Timer("progress", true);
    private boolean shown;
    private boolean closed;

    private Progress(PrintWriter err, String work) {
        this.err = err;
        this.work = work;
    }

    /** Does the work and meanwhile shows its name. */
    static <T> T during(String name, PrintWriter err, Callable<T> work) throws Exception {
        Progress progress = start(err, name);
        try {
            return work.call();
        } finally {
            progress.stop();
        }
    }

    private static Progress start(PrintWriter err, String work) {
        Progress progress = new Progress(err, work);
        if (Boolean.getBoolean("everview.terminal")) {
            progress.timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            progress.show();
                        }
                    },
                    SECOND,
                    SECOND);
        }
        return progress;
    }

    private synchronized void show() {
        if (!closed) {
            shown = true;
            err.print(ERASE_LINE + work + " ... "
                    + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s");
            err.flush();
        }
    }

    private synchronized void stop() {
        closed = true;
        timer.cancel();
        if (shown) {
            err.print(ERASE_LINE);
            err.flush();
        }
    }
}
