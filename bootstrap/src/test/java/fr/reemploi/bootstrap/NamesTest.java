package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final String SECTION = "## Names used twice";

    @Test
    void a_simple_name_used_twice_has_its_reason_in_the_glossary() throws IOException {
        var glossary = Files.readString(Path.of("../docs/glossary.md"));
        assertThat(glossary).contains(SECTION);
        var reasons = glossary.substring(glossary.indexOf(SECTION));
        var twice =
                typesByName().entrySet().stream()
                        .filter(entry -> entry.getValue().size() > 1)
                        .filter(entry -> !reasons.contains("`" + entry.getKey() + "`"))
                        .toList();
        assertThat(twice).isEmpty();
    }

    @Test
    void no_two_types_of_their_own_file_share_a_simple_name() {
        assertThat(typesByName().values())
                .allSatisfy(types ->
                        assertThat(types)
                                .filteredOn(name -> !name.contains("$"))
                                .hasSizeLessThanOrEqualTo(1));
    }

    /// Types of their own file, and public types within them.
    private static Map<String, List<String>> typesByName() {
        return new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .withImportOption(new ArchitectureTest.NoTestJars())
                        .importPackages("fr.reemploi")
                        .stream()
                        .filter(type -> !type.getPackageName().contains(".templates"))
                        .filter(type -> !type.isAnonymousClass() && !type.isLocalClass())
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .filter(NamesTest::isVisible)
                        .collect(
                                Collectors.groupingBy(
                                        JavaClass::getSimpleName,
                                        Collectors.mapping(
                                                JavaClass::getName, Collectors.toList())));
    }

    private static boolean isVisible(JavaClass type) {
        return type.isTopLevelClass() || type.getModifiers().contains(JavaModifier.PUBLIC);
    }
}
