package fr.reemploi.bootstrap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.reemploi.architecture.Feature;

/// What concerns several modules at once and Maven's module graph cannot say; the rules of one
/// module run in that module. Each rule was seen to fail.
@AnalyzeClasses(
        packages = "fr.reemploi",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {
    @ArchTest
    static final ArchRule an_adapter_is_used_through_its_entry_point_alone =
            classes()
                    .should(
                            Feature.noDependency(
                                    "use an adapter by its *Adapter and *Settings alone",
                                    ArchitectureTest::reachesIntoAnAdapter));

    private static boolean reachesIntoAnAdapter(Dependency dependency) {
        var target = Feature.of(dependency.getTargetClass()).map(Feature::module).orElse("");
        var origin = Feature.of(dependency.getOriginClass()).map(Feature::module).orElse("");
        var name = outermost(dependency.getTargetClass()).getSimpleName();
        return target.startsWith("adapters.")
                && !origin.equals(target)
                && !name.endsWith("Adapter")
                && !name.endsWith("Settings");
    }

    private static JavaClass outermost(JavaClass type) {
        var outer = type;
        while (outer.getEnclosingClass().isPresent()) outer = outer.getEnclosingClass().get();
        return outer;
    }

    /// Fakes and contracts of other modules come as jars of their tests.
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar") && !location.contains("/test-classes/");
        }
    }
}
