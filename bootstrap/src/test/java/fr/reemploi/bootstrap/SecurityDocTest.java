package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Keeps `docs/security.md` true: every class it names exists, every row of its tables names a test
/// or says why there is none, and every requirement of OWASP ASVS 5.0.0 up to level 2 is in it
/// once.
class SecurityDocTest {
    private static final Path TREE = Path.of("..");

    /// Section, and the number of its requirements of levels 1 and 2, which are its first ones.
    private static final String REQUIREMENTS =
            """
            1.1 2, 1.2 9, 1.3 11, 1.4 3, 1.5 2, 2.1 3, 2.2 3, 2.3 4, 2.4 1, 3.2 2, 3.3 4, 3.4 6, 3.5 5,
            3.7 2, 4.1 3, 4.2 1, 4.3 2, 4.4 4, 5.1 1, 5.2 3, 5.3 2, 5.4 3, 6.1 3, 6.2 12, 6.3 4, 6.4 4,
            6.5 5, 6.6 3, 6.8 4, 7.1 3, 7.2 4, 7.3 2, 7.4 5, 7.5 2, 7.6 2, 8.1 2, 8.2 3, 8.3 1, 8.4 1,
            9.1 3, 9.2 4, 10.1 2, 10.2 2, 10.3 4, 10.4 11, 10.5 5, 10.6 2, 10.7 3, 11.1 2, 11.2 3,
            11.3 3, 11.4 4, 11.5 1, 11.6 1, 12.1 3, 12.2 2, 12.3 4, 13.1 1, 13.2 5, 13.3 2, 13.4 5,
            14.1 2, 14.2 4, 14.3 3, 15.1 3, 15.2 3, 15.3 7, 16.1 1, 16.2 5, 16.3 4, 16.4 3, 16.5 3,
            17.1 1, 17.2 4, 17.3 2
            """;

    private static final Pattern CHAPTER = Pattern.compile("(?m)^### (V\\d+) ");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (V\\d.*?) \\|.*\\| (.*?) \\|$");
    private static final Pattern NUMBERS = Pattern.compile("V(\\d+\\.\\d+)\\.(\\d+)(?:–(\\d+))?");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+)`");
    private static final Pattern EVIDENCE =
            Pattern.compile(
                    "`\\w+(Test|Contract)`|\\*(missing|no test|operator|not applicable):\\* \\S.*");

    @Test
    void every_class_it_names_exists() throws IOException {
        var page = page();
        assertThat(types(page).filter(SecurityDocTest::isTest)).hasSizeGreaterThan(60);
        assertThat(absent(page)).isEmpty();
    }

    @Test
    void a_class_that_is_gone_is_noticed() throws IOException {
        assertThat(absent("`SecurityDocTest`, `DeletedLongAgoTest`, `AlsoGone`"))
                .containsExactly("AlsoGone", "DeletedLongAgoTest");
    }

    @Test
    void it_has_every_chapter_in_order() throws IOException {
        assertThat(CHAPTER.matcher(page()).results().map(chapter -> chapter.group(1)))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 17).mapToObj(number -> "V" + number).toList());
    }

    @Test
    void every_requirement_up_to_level_2_is_there_once() throws IOException {
        var numbers = rows().flatMap(row -> numbers(row.group(1))).toList();
        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(requirements()).hasSize(253);
        assertThat(without(requirements(), numbers)).as("left out").isEmpty();
        assertThat(without(numbers, requirements())).as("not of levels 1 and 2").isEmpty();
    }

    @Test
    void every_row_names_a_test_or_the_reason_for_none() throws IOException {
        assertThat(rows().filter(row -> !EVIDENCE.matcher(row.group(2)).find()))
                .extracting(MatchResult::group)
                .isEmpty();
    }

    private static String page() throws IOException {
        return Files.readString(TREE.resolve("docs/security.md"));
    }

    private static Stream<MatchResult> rows() throws IOException {
        return ROW.matcher(page()).results();
    }

    private static List<String> requirements() {
        return Stream.of(REQUIREMENTS.strip().split(",\\s+"))
                .map(section -> section.split(" "))
                .flatMap(section -> range(section[0], 1, Integer.parseInt(section[1])))
                .toList();
    }

    private static List<String> without(List<String> all, List<String> others) {
        return all.stream().filter(number -> !others.contains(number)).toList();
    }

    /// The numbers of `V1.2.3` and of `V1.2.3–5`.
    private static Stream<String> numbers(String cell) {
        return NUMBERS.matcher(cell)
                .results()
                .flatMap(match -> {
                    var first = Integer.parseInt(match.group(2));
                    var last = match.group(3);
                    return range(
                            match.group(1), first, last == null ? first : Integer.parseInt(last));
                });
    }

    private static Stream<String> range(String section, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(number -> section + "." + number);
    }

    private static Stream<String> types(String text) {
        return TYPE.matcher(text).results().map(match -> match.group(1)).distinct();
    }

    private static boolean isTest(String type) {
        return type.endsWith("Test") || type.endsWith("Contract");
    }

    /// The types a text names that no source file declares; a test counts among tests only.
    private static Set<String> absent(String text) throws IOException {
        var tests = sources("src/test/java");
        var all = new TreeSet<>(tests);
        all.addAll(sources("src/main/java"));
        return types(text)
                .filter(type -> !(isTest(type) ? tests : all).contains(type))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The names of the Java files under this folder of each module.
    private static Set<String> sources(String folder) throws IOException {
        var names = new TreeSet<String>();
        try (var modules = Files.list(TREE)) {
            for (var root : modules.map(module -> module.resolve(folder)).toList()) {
                if (!Files.isDirectory(root)) continue;
                try (var files = Files.walk(root)) {
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".java"))
                            .forEach(name -> names.add(name.replace(".java", "")));
                }
            }
        }
        return names;
    }
}
