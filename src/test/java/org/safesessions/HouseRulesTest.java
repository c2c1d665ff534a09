package org.safesessions;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safesessions.kernel.DomainEvent;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the house. Each rule is shown to bite on a class that breaks them all. */
class HouseRulesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path BENCH = Path.of("src/bench/java");

    /** The bean that hands out the time; the engine's own clock is set from it. */
    private static final Set<String> KEEPS_TIME = Set.of("org.safesessions.TheClock");

    /** What pages may ask the engine: which tasks wait for this person. */
    private static final Set<String> READ_ONLY = Set.of("TaskBoard", "OpenTask");

    /** What no practice may touch: with any of these it could become more than one. */
    private static final Set<String> MAKES_IT_REAL = Set.of(
            "Session",
            "LiveSession",
            "LeadOnCall",
            "NoticeNeeded",
            "RefusalLedger",
            "Shift",
            "DoorEntry",
            "JoiningDetails");

    private static final String OFFENDER = "org.safesessions.kernel.BreaksTheHouse";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.safesessions");
    private static final JavaClasses WITH_TESTS = new ClassFileImporter()
            .importPackages("org.safesessions")
            .that(describe("not the offender", type -> !type.getName().startsWith(OFFENDER)));
    private static final JavaClasses BREAKING = new ClassFileImporter()
            .importPackages("org.safesessions.kernel")
            .that(describe("the offender", type -> type.getName().startsWith(OFFENDER)));

    private record Rule(String sentence, JavaClasses bindsWhom, ArchRule rule) {
        @Override
        public String toString() {
            return sentence;
        }
    }

    static Stream<Rule> rules() {
        return Stream.of(
                new Rule(
                        "Camunda lives in engine and in process rooms alone",
                        HOUSE,
                        noClasses()
                                .that(
                                        describe(
                                                "are elsewhere",
                                                type -> !type.getPackageName()
                                                        .matches(
                                                                "org\\.safesessions\\.(engine(\\..*)?|\\w+\\.process(\\..*)?)")))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("org.camunda..")),
                // Not the engine: its guard has to stand before Camunda's own web interface.
                new Rule(
                        "A front room knows nothing of the web",
                        HOUSE,
                        noClasses()
                                .that(describe(
                                        "are in a front room",
                                        type -> type.getPackageName().matches("org\\.safesessions\\.(?!engine$)\\w+")))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("org.springframework.web..")),
                new Rule(
                        "Nobody imports the conductor, the read models, the audit or the demonstration",
                        HOUSE,
                        CompositeArchRule.of(Stream.of("lifecycle", "dashboard", "audit", "notice", "demo")
                                .map(HouseRulesTest::isImportedByNobody)
                                .toList())),
                new Rule(
                        "Only process rooms move the engine",
                        HOUSE,
                        noClasses()
                                .that(
                                        describe(
                                                "are elsewhere",
                                                type -> !type.getPackageName()
                                                        .matches(
                                                                "org\\.safesessions\\.(engine(\\..*)?|\\w+\\.process(\\..*)?)")))
                                .should()
                                .dependOnClassesThat(describe(
                                        "are of the engine, but for its board of open tasks",
                                        type -> type.getPackageName().startsWith("org.safesessions.engine")
                                                && !READ_ONLY.contains(type.getSimpleName())))),
                new Rule(
                        "Only a delegate throws a BPMN error: in a listener it would end the process",
                        HOUSE,
                        noClasses()
                                .that()
                                .areNotAssignableTo(JavaDelegate.class)
                                .should()
                                .dependOnClassesThat()
                                .areAssignableTo(BpmnError.class)),
                new Rule(
                        "A video is no session: but for the conductor nobody knows both",
                        HOUSE,
                        noClasses()
                                .that(describe(
                                        "know videos and are not the conductor",
                                        type -> !type.getPackageName().startsWith("org.safesessions.lifecycle")
                                                && (isOf(type, "video")
                                                        || type.getDirectDependenciesFromSelf().stream()
                                                                .anyMatch(known ->
                                                                        isOf(known.getTargetClass(), "video")))))
                                .should()
                                .dependOnClassesThat(describe(
                                        "are of a session",
                                        type -> Stream.of("plan", "register", "vet", "run", "oncall")
                                                .anyMatch(module -> isOf(type, module))))),
                new Rule(
                        "A practice asks rules and no desk: nothing that is real comes of it",
                        HOUSE,
                        noClasses()
                                .that(describe(
                                        "know practices and are not the conductor",
                                        type -> !type.getPackageName().startsWith("org.safesessions.lifecycle")
                                                && (isOf(type, "practice")
                                                        || type.getDirectDependenciesFromSelf().stream()
                                                                .anyMatch(known ->
                                                                        isOf(known.getTargetClass(), "practice")))))
                                .should()
                                .dependOnClassesThat(describe(
                                        "act, prove that a lead is on call, or ask for a message",
                                        type -> MAKES_IT_REAL.contains(type.getSimpleName())
                                                || (type.getSimpleName().endsWith("Desk")
                                                        && !isOf(type, "practice")
                                                        && !isOf(type, "people"))))),
                new Rule(
                        "There is one clock",
                        HOUSE,
                        noClasses()
                                .that(describe("are not the clock", type -> !KEEPS_TIME.contains(type.getName())))
                                .should()
                                .callMethodWhere(describe("looks at the system's clock", call -> {
                                    AccessTarget.MethodCallTarget target = call.getTarget();
                                    String owner = target.getOwner().getName();
                                    boolean takesTheClock = target.getRawParameterTypes().stream()
                                            .anyMatch(type -> type.isEquivalentTo(Clock.class));
                                    return (owner.startsWith("java.time.")
                                                    && target.getName().equals("now")
                                                    && !takesTheClock)
                                            || (owner.equals("java.time.Clock")
                                                    && target.getName().startsWith("system"))
                                            || (owner.equals("java.lang.System")
                                                    && target.getName().equals("currentTimeMillis"));
                                }))
                                .orShould()
                                .callConstructor(Date.class)),
                new Rule(
                        "Nothing sleeps",
                        WITH_TESTS,
                        noClasses()
                                .should()
                                .callMethodWhere(describe(
                                        "sleeps",
                                        call -> call.getTargetOwner()
                                                        .getName()
                                                        .matches(
                                                                "java\\.lang\\.Thread|java\\.util\\.concurrent\\.TimeUnit")
                                                && call.getName().equals("sleep")))),
                new Rule(
                        "Nothing is written to the console",
                        WITH_TESTS,
                        noClasses()
                                .should()
                                .accessFieldWhere(describe(
                                        "is System.out or System.err",
                                        access -> access.getTargetOwner()
                                                        .getName()
                                                        .equals("java.lang.System")
                                                && Set.of("out", "err").contains(access.getName())))),
                new Rule(
                        "No test is switched off",
                        WITH_TESTS,
                        noClasses().should().beAnnotatedWith(Disabled.class)),
                new Rule(
                        "Known holes of libraries are out of reach: no SpEL, no XSLT views, no functional SSE, no LDAP",
                        HOUSE,
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "org.springframework.expression..",
                                        "org.springframework.web.servlet.view.xslt..",
                                        "org.springframework.web.servlet.function..",
                                        "org.springframework.web.reactive..",
                                        "org.springframework.ldap..",
                                        "org.springframework.security.ldap..")),
                new Rule(
                        "What happened is a record of ids and codes",
                        HOUSE,
                        classes().that().implement(DomainEvent.class).should().beRecords()),
                new Rule(
                        "Tables are reached through their own module's desk",
                        HOUSE,
                        classes()
                                .that()
                                .areAssignableTo(Repository.class)
                                .should()
                                .bePackagePrivate()),
                new Rule(
                        "A question to the database is written out: one made of its name is translated each time it is asked",
                        HOUSE,
                        methods()
                                .that()
                                .areDeclaredInClassesThat()
                                .areAssignableTo(Repository.class)
                                .and(describe(
                                        "have no body",
                                        method -> method.getModifiers().contains(JavaModifier.ABSTRACT)
                                                && !method.getName().equals("save")))
                                .should()
                                .beAnnotatedWith(Query.class)));
    }

    private static boolean isOf(JavaClass type, String module) {
        return (type.getPackageName() + ".").startsWith("org.safesessions." + module + ".");
    }

    private static ArchRule isImportedByNobody(String module) {
        String rooms = "org.safesessions." + module + "..";
        return noClasses()
                .that()
                .resideOutsideOfPackage(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(rooms)
                .as("nobody imports " + module);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theHouseKeepsItsRules(Rule rule) {
        rule.rule().check(rule.bindsWhom());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void eachRuleBites(Rule rule) {
        assertThat(rule.rule().evaluate(BREAKING).hasViolation()).isTrue();
    }

    @Test
    void modulesKnowOnlyWhomTheyMayKnow() {
        ApplicationModules.of(SafeSessions.class).verify();
    }

    @Test
    void everyPackageRefusesNullUnlessItSaysSo() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .map(Path::getParent)
                            .distinct())
                    .allSatisfy(folder ->
                            assertThat(folder.resolve("package-info.java")).exists());
        }
    }

    @Test
    void packagesAreNamedAfterSafeguardingAndNeverAfterTheirTechnique() {
        assertThat(HOUSE.stream().map(JavaClass::getPackageName))
                .noneMatch(
                        name -> name.matches(".*\\b(util|utils|common|impl|dto|config|service|manager|helper)\\b.*"));
    }

    @Test
    void everySourceFileIsShortFinishedAndSilencesNothingWithoutAReason() {
        assertThat(broken(MAIN, SourceLaws::brokenIn)).isEmpty();
        assertThat(broken(TESTS, SourceLaws::brokenAnywhere)).isEmpty();
        assertThat(broken(BENCH, SourceLaws::brokenIn)).isEmpty();
    }

    @Test
    void aSourceFileThatBreaksALawIsFound() {
        String later = "TO" + "DO";
        assertThat(SourceLaws.brokenIn("A.java", "x\n".repeat(299))).isEmpty();
        assertThat(SourceLaws.brokenIn("A.java", "x\n".repeat(300))).hasSize(1);
        assertThat(SourceLaws.brokenIn("package-info.java", "package a;")).hasSize(1);
        assertThat(SourceLaws.brokenAnywhere("A.java", "// " + later + " tomorrow"))
                .hasSize(1);
        assertThat(SourceLaws.brokenAnywhere("A.java", "int a;\n@Suppress" + "Warnings(\"unused\")"))
                .hasSize(1);
        assertThat(SourceLaws.brokenAnywhere("A.java", "@Suppress" + "Warnings(\"unused\") // read by the engine"))
                .isEmpty();
    }

    @Test
    void aStepThatThinksIsFound() {
        String step = "class A extends ProcessStep {\n    protected Facts take(String id) {\n%s    }\n}";
        assertThat(SourceLaws.brokenIn("A.java", step.formatted("        a();\n".repeat(3))))
                .isEmpty();
        assertThat(SourceLaws.brokenIn("A.java", step.formatted("        a();\n".repeat(4))))
                .hasSize(1);
    }

    private static List<String> broken(Path root, BiFunction<String, String, List<String>> laws) {
        List<String> broken = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                broken.addAll(laws.apply(root.relativize(file).toString(), Files.readString(file)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return broken;
    }
}
