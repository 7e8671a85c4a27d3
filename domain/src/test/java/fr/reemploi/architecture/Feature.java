package fr.reemploi.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A feature of a module: `order` of `adapters.http`. Types in the module's own package belong to
/// the feature `root`.
public record Feature(String module, String name) {
    private static final Pattern PACKAGE =
            Pattern.compile(
                    "fr\\.reemploi\\.(domain|application|persistence|httpclient|json|bootstrap|demo|adapters\\.\\w+)"
                            + "(?:\\.(\\w+))?.*");

    /// The feature a type belongs to; empty for types of libraries.
    public static Optional<Feature> of(JavaClass type) {
        var match = PACKAGE.matcher(type.getPackageName());
        if (!match.matches()) return Optional.empty();
        var name = Optional.ofNullable(match.group(2)).orElse("root");
        return Optional.of(new Feature(match.group(1), name));
    }

    /// A condition on each dependency of a class.
    public static ArchCondition<JavaClass> noDependency(
            String description, Predicate<Dependency> isViolation) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(isViolation)
                        .map(dependency ->
                                SimpleConditionEvent.violated(
                                        dependency, dependency.getDescription()))
                        .forEach(events::add);
            }
        };
    }
}
