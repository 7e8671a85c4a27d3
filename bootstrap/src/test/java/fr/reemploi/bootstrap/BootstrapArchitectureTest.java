package fr.reemploi.bootstrap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import fr.reemploi.architecture.ModuleRules;
import org.springframework.context.annotation.Configuration;

@AnalyzeClasses(packages = "fr.reemploi.bootstrap", importOptions = DoNotIncludeTests.class)
class BootstrapArchitectureTest {
    @ArchTest static final ArchTests module_rules = ArchTests.in(ModuleRules.class);

    @ArchTest
    static final ArchRule configurations_are_called_so =
            classes()
                    .that()
                    .areAnnotatedWith(Configuration.class)
                    .should()
                    .haveSimpleNameEndingWith("Configuration");
}
