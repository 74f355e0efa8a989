package dev.everview.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where the definition of a view comes from: an option, a file, or else standard input. */
final class DefinitionOptions {
    @ArgGroup
    private @Nullable Source source;

    /** One of them. */
    static final class Source {
        @Option(names = "--query", paramLabel = "SQL", description = "the definition, a SELECT")
        private @Nullable String query;

        @Option(
                names = "--file",
                paramLabel = "FILE",
                description = "a file with the definition (default: standard input)")
        private @Nullable Path file;
    }

    /** @param output for a word to somebody who sits at the terminal */
    String read(OutputOptions output) {
        if (source != null && source.query != null) {
            return source.query;
        }
        try {
            if (source != null && source.file != null) {
                return Files.readString(source.file);
            }
            if (Boolean.getBoolean("everview.typing")) {
                output.err().println("reading the definition from the terminal; Ctrl-D ends it");
                output.err().flush();
            }
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw unreadable("it is not UTF-8");
        } catch (IOException e) {
            throw unreadable(e.toString());
        }
    }

    private CommandFailure unreadable(String reason) {
        String place = source == null ? "standard input" : String.valueOf(source.file);
        return new CommandFailure(
                ExitStatus.INVALID_INPUT,
                "cannot read the definition from " + place + ": " + reason,
                "give it with --query, in a file with --file, or through a pipe");
    }
}
