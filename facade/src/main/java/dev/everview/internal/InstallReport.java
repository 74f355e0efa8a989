package dev.everview.internal;

import java.util.List;

/**
 * What an installation did.
 *
 * @param applied scripts applied now; empty when everything was there already
 * @param missing what the server or the role did not allow, with what follows from that
 */
public record InstallReport(List<String> applied, List<MissingCapability> missing) {
    public InstallReport {
        applied = List.copyOf(applied);
        missing = List.copyOf(missing);
    }

    /**
     * Something that needs a superuser, or another extension out of the way.
     *
     * @param name what is missing
     * @param consequence what does not work without it
     * @param remedy what to do about it
     */
    public record MissingCapability(String name, String consequence, String remedy) {}
}
