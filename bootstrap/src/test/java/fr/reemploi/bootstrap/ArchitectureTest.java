package fr.reemploi.bootstrap;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.reemploi.application.shared.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;

/// Only what Maven's module graph cannot say. Each rule was seen to fail.
@AnalyzeClasses(
        packages = "fr.reemploi",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {
    /// The stores' common vocabulary, and the one way out.
    private static final String[] SHARED_BY_ADAPTERS = {
        "fr.reemploi.adapters.documents..", "fr.reemploi.adapters.outbound.."
    };

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
    static final ArchRule an_adapter_shows_only_its_door =
            classes()
                    .that()
                    .resideInAPackage("fr.reemploi.adapters..")
                    .and(not(resideInAPackage("fr.reemploi.adapters.documents..")))
                    .and(not(resideInAPackage("fr.reemploi.adapters.outbound..")))
                    .and(not(resideInAPackage("fr.reemploi.adapters.web.templates..")))
                    .and()
                    .areTopLevelClasses()
                    .and()
                    .haveSimpleNameNotEndingWith("Adapter")
                    .and()
                    .haveSimpleNameNotEndingWith("Settings")
                    .and()
                    .haveSimpleNameNotEndingWith("View")
                    .and()
                    // Tomcat makes its valves from their names
                    .haveSimpleNameNotEndingWith("Valve")
                    .should()
                    .notBePublic();

    @ArchTest
    static final ArchRule adapters_do_not_know_each_other =
            slices().matching("fr.reemploi.adapters.(*)..")
                    .namingSlices("adapter $1")
                    .should()
                    .notDependOnEachOther()
                    .ignoreDependency(
                            not(resideInAnyPackage(SHARED_BY_ADAPTERS)),
                            resideInAnyPackage(SHARED_BY_ADAPTERS));

    @ArchTest
    static final ArchRule features_of_the_domain_form_no_circle =
            slices().matching("fr.reemploi.domain.(*)..").should().beFreeOfCycles();

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

    /// The fakes and contracts of other modules come as jars of their tests.
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar") && !location.contains("/test-classes/");
        }
    }
}
