package fr.reemploi.bootstrap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import fr.reemploi.application.shared.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Only what Maven's module graph cannot say. Each rule was seen to fail.
@AnalyzeClasses(
        packages = "fr.reemploi",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {
    private static final String[] CORE = {"fr.reemploi.domain..", "fr.reemploi.application.."};

    @ArchTest
    static final ArchRule the_core_is_plain_java =
            classes()
                    .that()
                    .resideInAnyPackage(CORE)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "fr.reemploi.domain..",
                            "fr.reemploi.application..");

    @ArchTest
    static final ArchRule the_domain_knows_no_use_case =
            noClasses()
                    .that()
                    .resideInAPackage("fr.reemploi.domain..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("fr.reemploi.application..");

    @ArchTest
    static final ArchRule the_core_is_told_the_time_and_the_ids =
            noClasses()
                    .that()
                    .resideInAnyPackage(CORE)
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(UUID.class, "randomUUID")
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Random.class);

    @ArchTest
    static final ArchRule an_adapter_is_used_by_its_entry_point_alone =
            classes()
                    .that()
                    .resideInAPackage("fr.reemploi..")
                    .should(useOtherAdaptersOnlyByTheirEntryPoints());

    @ArchTest
    static final ArchRule features_form_no_cycle =
            slices().assignedFrom(new Features()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule features_of_a_driving_adapter_meet_only_in_its_shared_package =
            classes()
                    .that()
                    .resideInAnyPackage("fr.reemploi.adapters.http..", "fr.reemploi.adapters.web..")
                    .should(dependOnNoOtherFeature());

    @ArchTest
    static final ArchRule use_cases_are_final =
            classes()
                    .that()
                    .areAnnotatedWith(UseCase.class)
                    .should()
                    .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL);

    @ArchTest
    static final ArchRule names_say_something =
            noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|DTO)");

    @ArchTest
    static final ArchRule there_is_one_json_library =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.fasterxml.jackson.databind..");

    /// A module's feature is its package below the module's own: `adapters.http` and `order`.
    private static final Pattern FEATURE =
            Pattern.compile(
                    "fr\\.reemploi\\.(domain|application|persistence|httpclient|bootstrap|demo|adapters\\.\\w+)"
                            + "(?:\\.(\\w+))?.*");

    private static Optional<Feature> feature(JavaClass type) {
        var match = FEATURE.matcher(type.getPackageName());
        if (!match.matches()) return Optional.empty();
        return Optional.of(
                new Feature(match.group(1), Optional.ofNullable(match.group(2)).orElse("root")));
    }

    private record Feature(String module, String name) {}

    private static final class Features implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return feature(type)
                    .map(feature -> SliceIdentifier.of(feature.module(), feature.name()))
                    .orElseGet(SliceIdentifier::ignore);
        }

        @Override
        public String getDescription() {
            return "the features of each module";
        }
    }

    private static ArchCondition<JavaClass> useOtherAdaptersOnlyByTheirEntryPoints() {
        return condition(
                "use other adapters only by their *Adapter and *Settings",
                dependency -> {
                    var target = dependency.getTargetClass();
                    var name = outermost(target).getSimpleName();
                    var module = feature(target).map(Feature::module).orElse("");
                    return module.startsWith("adapters.")
                            && !feature(dependency.getOriginClass())
                                    .map(Feature::module)
                                    .equals(Optional.of(module))
                            && !name.endsWith("Adapter")
                            && !name.endsWith("Settings");
                });
    }

    private static ArchCondition<JavaClass> dependOnNoOtherFeature() {
        return condition(
                "depend on their own feature, page or api alone",
                dependency -> {
                    var origin = feature(dependency.getOriginClass());
                    var target = feature(dependency.getTargetClass());
                    if (origin.isEmpty() || target.isEmpty()) return false;
                    return origin.get().module().equals(target.get().module())
                            && !origin.equals(target)
                            && !Set.of("page", "api").contains(target.get().name())
                            && !origin.get().name().equals("root")
                            && !origin.get().name().equals("templates");
                });
    }

    private static JavaClass outermost(JavaClass type) {
        var outer = type;
        while (outer.getEnclosingClass().isPresent()) outer = outer.getEnclosingClass().get();
        return outer;
    }

    private static ArchCondition<JavaClass> condition(
            String description, Predicate<Dependency> isViolation) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(isViolation)
                        .forEach(dependency ->
                                events.add(
                                        SimpleConditionEvent.violated(
                                                dependency, dependency.getDescription())));
            }
        };
    }

    /// The fakes and contracts of other modules come as jars of their tests.
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar") && !location.contains("/test-classes/");
        }
    }
}
