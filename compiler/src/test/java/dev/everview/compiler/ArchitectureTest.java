package dev.everview.compiler;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packages of the compiler stand in the order of its pipeline, and the compiler is a pure function. */
class ArchitectureTest {
    private static final String ROOT = "dev.everview.compiler";

    /** From the input to the output. Each may use what stands before it. */
    private static final List<String> PIPELINE =
            List.of("description", "tree", "query", "algebra", "lift", "rewrite", "stage", "delta", "plan", "sql");

    /** What the top package shares with the stages: how to refuse, the options and the result. It depends on no stage. */
    private static final Set<Class<?>> SHARED = Set.of(
            CompileException.class,
            Diagnostic.class,
            DiagnosticCode.class,
            Notice.class,
            CompilerOptions.class,
            Mode.class,
            SqlScript.class);

    private static final JavaClasses COMPILER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static List<String> stages() {
        return PIPELINE;
    }

    @Test
    void everyPackageHasItsPlaceInThePipeline() {
        Set<String> packages = COMPILER.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(ROOT))
                .map(name -> name.substring(ROOT.length() + 1).replaceAll("\\..*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).isEqualTo(new TreeSet<>(PIPELINE));
    }

    @ParameterizedTest
    @MethodSource("stages")
    void aStageUsesOnlyWhatStandsBeforeIt(String stage) {
        String[] later = PIPELINE.subList(PIPELINE.indexOf(stage) + 1, PIPELINE.size()).stream()
                .map(name -> ROOT + "." + name + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + stage + "..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(later).or(resideInAPackage(ROOT).and(notShared())))
                .check(COMPILER);
    }

    @Test
    void whatTheTopSharesDependsOnNoStage() {
        classes()
                .that(resideInAPackage(ROOT).and(DescribedPredicate.not(notShared())))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", ROOT))
                .check(COMPILER);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(COMPILER);
    }

    @Test
    void theCompilerIsPure() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.sql..",
                                "javax.sql..",
                                "java.nio.file..",
                                "java.time..",
                                "java.net..",
                                "java.util.concurrent..")
                        .or(JavaClass.Predicates.assignableTo(Random.class)))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .check(COMPILER);
    }

    private static DescribedPredicate<JavaClass> notShared() {
        Set<String> names = SHARED.stream().map(Class::getName).collect(Collectors.toSet());
        return DescribedPredicate.describe(
                "are not shared by the top package",
                type -> names.stream()
                        .noneMatch(name ->
                                type.getName().equals(name) || type.getName().startsWith(name + "$")));
    }
}
