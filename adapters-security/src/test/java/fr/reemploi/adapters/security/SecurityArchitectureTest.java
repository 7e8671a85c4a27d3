package fr.reemploi.adapters.security;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import fr.reemploi.architecture.ModuleRules;

@AnalyzeClasses(packages = "fr.reemploi.adapters.security", importOptions = DoNotIncludeTests.class)
class SecurityArchitectureTest {
    @ArchTest static final ArchTests module_rules = ArchTests.in(ModuleRules.class);

    /// Maven's graph lets spring-core in too, for the compiler.
    @ArchTest
    static final ArchRule spring_is_used_for_password_hashes_alone =
            noClasses()
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("org.springframework..")
                                    .and(
                                            resideOutsideOfPackage(
                                                    "org.springframework.security.crypto..")));
}
