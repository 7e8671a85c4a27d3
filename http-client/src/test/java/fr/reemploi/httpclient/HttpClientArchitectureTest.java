package fr.reemploi.httpclient;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import fr.reemploi.architecture.ModuleRules;

@AnalyzeClasses(packages = "fr.reemploi.httpclient", importOptions = DoNotIncludeTests.class)
class HttpClientArchitectureTest {
    @ArchTest static final ArchTests module_rules = ArchTests.in(ModuleRules.class);
}
