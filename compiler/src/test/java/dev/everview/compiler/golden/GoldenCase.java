package dev.everview.compiler.golden;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.CompileTrace;
import dev.everview.compiler.CompiledView;
import dev.everview.compiler.CompilerOptions;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.Mode;
import dev.everview.compiler.Notice;
import dev.everview.compiler.ViewCompiler;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.ViewBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A definition as a server described it, and what each stage of the compiler made of it. A folder: {@code view.sql} with what was
 * asked, {@code description.json} and {@code echo.json} with the server's answers, and the expected texts.
 */
public record GoldenCase(Path folder) {
    /** What is given, as opposed to expected. */
    static final List<String> INPUTS = List.of("view.sql", "description.json", "echo.json");

    private static final Pattern MODE = Pattern.compile("^-- mode: (\\w+)$", Pattern.MULTILINE);

    private static final String FULL = "-- strategy: full\n";

    private static final Path ROOT = Path.of("src", "test", "resources", "golden");

    /** Where the texts of the compile trace are kept. */
    private static final Map<String, String> FILES = Map.of(
            "definition", "definition.sql",
            "algebra", "algebra.txt",
            "normalized", "normalized.txt",
            "stage", "stage.txt",
            "delta", "delta.txt",
            "sql", "install.sql");

    /** All cases, by name. */
    public static List<GoldenCase> all() {
        return children(ROOT).stream()
                .filter(Files::isDirectory)
                .map(GoldenCase::new)
                .toList();
    }

    /** The case of that name. */
    public static GoldenCase named(String name) {
        return new GoldenCase(ROOT.resolve(name));
    }

    /** The described definition. */
    public Description description() {
        return Description.parse(read("description.json"));
    }

    /** What the server made of the compiler's own text. */
    public ViewBody echo() {
        return ViewBody.parse(read("echo.json"));
    }

    /** What {@code view.sql} chooses in its first lines. */
    private CompilerOptions options() {
        String text = read("view.sql");
        CompilerOptions usual = text.startsWith(FULL) ? CompilerOptions.ofFull() : CompilerOptions.DEFAULT;
        Matcher mode = MODE.matcher(text);
        return mode.find() ? usual.in(Mode.valueOf(mode.group(1).toUpperCase(Locale.ROOT))) : usual;
    }

    /** The code of the diagnostic that is expected, such as EV2107; empty for a definition that is accepted. */
    public Optional<String> refusal() {
        return Optional.ofNullable(expected().get("error.txt")).map(text -> text.substring(0, text.indexOf(' ')));
    }

    /** The texts that are expected, by file name. */
    Map<String, String> expected() {
        return children(folder).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !INPUTS.contains(name))
                .collect(Collectors.toMap(name -> name, this::read, (a, b) -> a, TreeMap::new));
    }

    /** The texts that the compiler makes now, by file name. */
    Map<String, String> actual() {
        Map<String, String> files = new TreeMap<>();
        try {
            CompiledView view = ViewCompiler.compile(description(), echo(), options());
            for (CompileTrace.Entry entry : view.trace().entries()) {
                files.put(FILES.getOrDefault(entry.stage(), entry.stage() + ".txt"), ended(entry.text()));
            }
            if (!view.notices().isEmpty()) {
                files.put(
                        "notices.txt",
                        view.notices().stream().map(GoldenCase::text).collect(Collectors.joining("\n")));
            }
        } catch (CompileException e) {
            files.put("error.txt", text(e.diagnostic()));
        }
        return files;
    }

    /** Makes what the compiler does now the expectation. */
    void accept() {
        Map<String, String> actual = actual();
        try {
            for (String name : expected().keySet()) {
                if (!actual.containsKey(name)) {
                    Files.delete(folder.resolve(name));
                }
            }
            for (Map.Entry<String, String> file : actual.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Diagnostic diagnostic) {
        return diagnostic.code().code() + " [" + diagnostic.code().sqlState() + "] " + diagnostic.message() + "\n"
                + line("detail", diagnostic.detail())
                + line("hint", diagnostic.hint());
    }

    private static String text(Notice notice) {
        return notice.level() + ": " + notice.message() + "\n"
                + line("detail", notice.detail())
                + line("hint", notice.hint());
    }

    private static String line(String name, @Nullable String text) {
        return text == null ? "" : "  " + name + ": " + text + "\n";
    }

    private static String ended(String text) {
        return text.endsWith("\n") ? text : text + "\n";
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
