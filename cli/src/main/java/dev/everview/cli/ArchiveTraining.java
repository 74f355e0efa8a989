package dev.everview.cli;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Loads what the program may need, so that the JVM that runs this with {@code -XX:ArchiveClassesAtExit} writes an archive from
 * which later runs start quickly. Run by the script that builds the program, never by users.
 */
public final class ArchiveTraining {
    private static final List<String> JARS = List.of("everview", "jackson", "picocli", "postgresql", "slf4j");

    private ArchiveTraining() {}

    public static void main(String[] arguments) throws IOException {
        Main.commandLine().execute("--version");
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            File jar = new File(path);
            if (JARS.stream().anyMatch(jar.getName()::startsWith)) {
                loadAll(jar);
            }
        }
    }

    private static void loadAll(File path) throws IOException {
        try (JarFile jar = new JarFile(path)) {
            jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF") && !name.contains("-info"))
                    .forEach(name -> load(name.replace('/', '.').substring(0, name.length() - ".class".length())));
        }
    }

    /** Classes for libraries that are not here cannot be loaded, and are not needed for the same reason. */
    @SuppressWarnings("EmptyCatch")
    private static void load(String name) {
        try {
            Class.forName(name, false, ArchiveTraining.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError absentLibrary) {
            // an optional dependency
        }
    }
}
