package fr.reemploi.application;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.architecture.CoreRules;
import fr.reemploi.architecture.ModuleRules;

@AnalyzeClasses(packages = "fr.reemploi.application", importOptions = DoNotIncludeTests.class)
class ApplicationArchitectureTest {
    @ArchTest static final ArchTests module_rules = ArchTests.in(ModuleRules.class);

    @ArchTest static final ArchTests core_rules = ArchTests.in(CoreRules.class);

    @ArchTest
    static final ArchRule use_cases_are_final =
            classes()
                    .that()
                    .areAnnotatedWith(UseCase.class)
                    .should()
                    .haveModifier(JavaModifier.FINAL);
}
