package dev.everview.service;

/** Answers one request. Called by several threads at once. */
@FunctionalInterface
public interface RequestHandler {
    /**
     * The answer to one request.
     *
     * @param request JSON text
     * @return JSON text, also for requests that are refused
     */
    String answer(String request);
}
