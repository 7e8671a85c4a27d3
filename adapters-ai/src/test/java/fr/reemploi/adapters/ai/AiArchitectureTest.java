package fr.reemploi.adapters.ai;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import fr.reemploi.architecture.ModuleRules;

@AnalyzeClasses(packages = "fr.reemploi.adapters.ai", importOptions = DoNotIncludeTests.class)
class AiArchitectureTest {
    @ArchTest static final ArchTests module_rules = ArchTests.in(ModuleRules.class);
}
