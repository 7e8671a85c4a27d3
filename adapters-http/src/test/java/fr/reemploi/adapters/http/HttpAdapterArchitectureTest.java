package fr.reemploi.adapters.http;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import fr.reemploi.architecture.DrivingAdapterRules;
import fr.reemploi.architecture.ModuleRules;

@AnalyzeClasses(packages = "fr.reemploi.adapters.http", importOptions = DoNotIncludeTests.class)
class HttpAdapterArchitectureTest {
    @ArchTest static final ArchTests module_rules = ArchTests.in(ModuleRules.class);

    @ArchTest
    static final ArchTests driving_adapter_rules = ArchTests.in(DrivingAdapterRules.class);
}
