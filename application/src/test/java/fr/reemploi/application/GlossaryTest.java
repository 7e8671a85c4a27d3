package fr.reemploi.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GlossaryTest {
    private static final Pattern QUOTED = Pattern.compile("`(\\w+)`");

    @Test
    void every_public_type_of_the_core_is_in_the_glossary() throws IOException {
        var glossary = Files.readString(Path.of("../docs/glossary.md"));
        var explained =
                QUOTED.matcher(glossary)
                        .results()
                        .map(MatchResult::group)
                        .map(quoted -> quoted.replace("`", ""))
                        .collect(Collectors.toSet());
        var types =
                new ClassFileImporter()
                                .withImportOption(new DoNotIncludeTests())
                                .withImportOption(location -> !location.contains("-tests.jar"))
                                .withImportOption(location -> !location.contains("/test-classes/"))
                                .importPackages("fr.reemploi.domain", "fr.reemploi.application")
                                .stream()
                                .filter(GlossaryTest::isPublic)
                                .map(JavaClass::getSimpleName)
                                .collect(Collectors.toSet());

        assertThat(types).hasSizeGreaterThan(300).contains("Listing", "PlaceCheckout");
        types.removeAll(explained);
        assertThat(types).as("missing in docs/glossary.md").isEmpty();
    }

    /// Public all the way out; the cases of a sealed interface are.
    private static boolean isPublic(JavaClass type) {
        if (type.isAnonymousClass() || type.getSimpleName().equals("package-info")) return false;
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(GlossaryTest::isPublic).orElse(true);
    }
}
