package fr.reemploi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/// What holds in every module. Each module's test runs these rules on its own classes, so that a
/// violation fails in the module that has it. Each rule was seen to fail.
public final class ModuleRules {
    private static final int MAX_TYPES = 40;

    @ArchTest
    static final ArchRule features_form_no_cycle =
            slices().assignedFrom(new Features()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_package_holds_more_than_40_types =
            classes().that().areTopLevelClasses().should(beInASmallPackage());

    @ArchTest
    static final ArchRule names_say_what_a_type_is =
            noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|DTO)");

    @ArchTest
    static final ArchRule exceptions_are_called_so =
            classes()
                    .that()
                    .areAssignableTo(Throwable.class)
                    .should()
                    .haveSimpleNameEndingWith("Exception")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule there_is_one_json_library =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.fasterxml.jackson.databind..");

    private ModuleRules() {}

    private static ArchCondition<JavaClass> beInASmallPackage() {
        return new ArchCondition<>("be in a package of at most " + MAX_TYPES + " types") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var count = topLevelTypes(type.getPackage());
                if (count > MAX_TYPES && !type.getPackageName().endsWith(".templates"))
                    events.add(
                            SimpleConditionEvent.violated(
                                    type, type.getPackageName() + " holds " + count + " types"));
            }
        };
    }

    private static long topLevelTypes(JavaPackage of) {
        return of.getClasses().stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .count();
    }

    private static final class Features implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return Feature.of(type)
                    .map(feature -> SliceIdentifier.of(feature.module(), feature.name()))
                    .orElseGet(SliceIdentifier::ignore);
        }

        @Override
        public String getDescription() {
            return "the features of the module";
        }
    }
}
