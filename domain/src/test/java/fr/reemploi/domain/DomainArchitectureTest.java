package fr.reemploi.domain;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import fr.reemploi.architecture.CoreRules;
import fr.reemploi.architecture.ModuleRules;

@AnalyzeClasses(packages = "fr.reemploi.domain", importOptions = DoNotIncludeTests.class)
class DomainArchitectureTest {
    @ArchTest static final ArchTests module_rules = ArchTests.in(ModuleRules.class);

    @ArchTest static final ArchTests core_rules = ArchTests.in(CoreRules.class);
}
