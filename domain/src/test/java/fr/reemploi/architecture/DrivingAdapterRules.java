package fr.reemploi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/// What holds in `adapters-http` and `adapters-web`: a feature knows its own package and the shared
/// one. The module's own package may know all features, and no feature knows it.
public final class DrivingAdapterRules {
    private static final Set<String> SHARED = Set.of("api", "page");

    @ArchTest
    static final ArchRule features_meet_only_in_api_and_page =
            classes()
                    .should(
                            Feature.noDependency(
                                    "depend on their own feature, api or page alone",
                                    DrivingAdapterRules::leavesItsFeature));

    private DrivingAdapterRules() {}

    private static boolean leavesItsFeature(Dependency dependency) {
        var origin = Feature.of(dependency.getOriginClass());
        var target = Feature.of(dependency.getTargetClass());
        if (origin.isEmpty() || target.isEmpty() || origin.equals(target)) return false;
        return origin.get().module().equals(target.get().module())
                && !SHARED.contains(target.get().name())
                // composition, and templates that JTE generates
                && !Set.of("root", "templates").contains(origin.get().name());
    }
}
