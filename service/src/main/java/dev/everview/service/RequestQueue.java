package dev.everview.service;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes answers on as many threads as there are processors. They are platform threads with a deep stack, because expressions
 * nest; sessions, which only wait, are virtual threads. Safe for use by several threads.
 */
final class RequestQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RequestQueue.class);
    private static final long STACK_BYTES = 16L << 20;

    private final RequestHandler handler;
    private final ExecutorService workers;

    RequestQueue(RequestHandler handler) {
        this.handler = handler;
        AtomicInteger number = new AtomicInteger();
        workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
            Thread thread = new Thread(null, task, "everview-compile-" + number.incrementAndGet(), STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** How a request ended. */
    sealed interface Outcome {}

    /** With an answer. */
    record Answer(String json) implements Outcome {}

    /** Too late: its thread was interrupted. */
    record TimedOut() implements Outcome {}

    /** Without the memory that it would have taken. */
    record TooLarge() implements Outcome {}

    /** With a fault of our own. */
    record Failed(String reason) implements Outcome {}

    Outcome submit(String request, Duration patience) {
        Future<String> future;
        try {
            future = workers.submit(() -> handler.answer(request));
        } catch (RejectedExecutionException e) {
            LOG.debug("request refused while stopping", e);
            return new Failed("the service is stopping");
        }
        try {
            return new Answer(future.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            future.cancel(true);
            return new TimedOut();
        } catch (ExecutionException e) {
            LOG.error("a request failed", e.getCause());
            if (e.getCause() instanceof OutOfMemoryError) {
                return new TooLarge();
            }
            return new Failed("the request failed: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            future.cancel(true);
            return new Failed("the service is stopping");
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
