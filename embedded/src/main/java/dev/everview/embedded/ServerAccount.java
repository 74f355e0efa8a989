package dev.everview.embedded;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who runs the server. PostgreSQL refuses to run as root, so root hands it to an ordinary account, or, where the kernel does
 * not let it change accounts (some rootless containers), to a user namespace in which it is nobody.
 *
 * @param prefix what to put before a command so that it runs under this account; empty when nothing is needed
 * @param owner who must own the data directory; null when files that we create already belong to the right one
 */
record ServerAccount(List<String> prefix, @Nullable UserPrincipal owner) {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    ServerAccount {
        prefix = List.copyOf(prefix);
    }

    static boolean runningAsRoot() {
        return Command.run(List.of("id", "-u"), LIMIT).output().strip().equals("0");
    }

    /** @param data the data directory; when it exists its owner goes on running the server */
    static ServerAccount choose(boolean root, Path data) {
        if (!root) {
            return new ServerAccount(List.of(), null);
        }
        for (String user : candidates(data)) {
            Optional<UserPrincipal> owner = lookUp(user);
            if (owner.isPresent()) {
                // Both replace themselves by the command; runuser and su stay in between and lose signals.
                for (List<String> prefix : List.of(
                        List.of("setpriv", "--reuid=" + user, "--regid=" + groupOf(user), "--clear-groups", "--"),
                        List.of("chroot", "--userspec=" + user + ":" + groupOf(user), "/"))) {
                    if (leavesRoot(prefix)) {
                        return new ServerAccount(prefix, owner.get());
                    }
                }
            }
        }
        List<String> namespace = List.of("unshare", "--user", "--");
        if (leavesRoot(namespace)) {
            return new ServerAccount(namespace, null);
        }
        throw new EmbeddedPostgresException(
                "PostgreSQL refuses to run as root, and here root can neither change to another account"
                        + " (setpriv, chroot --userspec) nor open a user namespace (unshare --user)",
                "run everview as an ordinary user, or connect to another PostgreSQL with --url");
    }

    List<String> command(String... words) {
        return command(List.of(words));
    }

    List<String> command(List<String> words) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(words);
        return command;
    }

    /** Makes the account the owner of a directory that we just created. */
    void own(Path directory) throws IOException {
        if (owner != null) {
            Files.setOwner(directory, owner);
        }
    }

    /** Whether the account reaches a directory through all of its parents and may write there. */
    boolean canUse(Path directory) {
        return Command.run(command("sh", "-c", "cd \"$1\" && test -w .", "sh", directory.toString()), LIMIT)
                .succeeded();
    }

    private static Set<String> candidates(Path data) {
        Set<String> users = new LinkedHashSet<>();
        if (Files.isDirectory(data)) {
            try {
                String owner = Files.getOwner(data).getName();
                if (!owner.equals("root")) {
                    users.add(owner);
                }
            } catch (IOException e) {
                throw new EmbeddedPostgresException(
                        "cannot read who owns " + data + ": " + e.getMessage(), "check its permissions", e);
            }
        }
        users.add("postgres");
        users.add("nobody");
        return users;
    }

    private static Optional<UserPrincipal> lookUp(String user) {
        try {
            return Optional.of(
                    FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(user));
        } catch (UserPrincipalNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "cannot look up the account " + user + ": " + e.getMessage(), "check /etc/passwd", e);
        }
    }

    private static String groupOf(String user) {
        Command.Result group = Command.run(List.of("id", "-g", user), LIMIT);
        return group.succeeded() ? group.output().strip() : user;
    }

    private static boolean leavesRoot(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of("id", "-u"));
        Command.Result result = Command.run(command, LIMIT);
        return result.succeeded() && !result.output().strip().equals("0");
    }
}
