package fr.reemploi.adapters.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.application.Examples;
import fr.reemploi.application.settings.ExampleSections;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SettingField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Malformed input of administrators breaks no page.
class BadAdminInputTest {
    private static final WebFixture FIXTURE = new WebFixture();
    private static final String MAIL = "/admin/reglages/mail";

    private final TestBrowser browser = new TestBrowser(FIXTURE);

    @BeforeEach
    void begin() {
        browser.signedIn(FIXTURE.marketplace.administrator(Examples.IDS.next() + "@example.fr"));
        browser.open(MAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "values.x",
                "values.host.x",
                "values[0].x",
                "values",
                "values.",
                "clear.host",
                "%"
            })
    void unknown_field_names_are_ignored_or_rejected(String name) {
        var fields = Map.of(name, "<script>x</script>\u0000", "version", browser.hidden("version"));
        var answer = browser.submit(MAIL, fields);

        assertThat(answer.getStatus()).isIn(303, 422);
        assertThat(TestBrowser.text(answer)).doesNotContain("<script>x");
    }

    static List<Section> sections() {
        return ExampleSections.ALL.all();
    }

    @ParameterizedTest
    @MethodSource("sections")
    void markup_is_escaped_in_every_field_of_every_section(Section section) {
        var page = "/admin/reglages/" + section.id();
        var fields = new LinkedHashMap<String, Object>();
        for (var field : section.fields())
            fields.put("values." + field.name(), "\"><script>x</script>\u0007");
        var answer = browser.submit(page, fields);

        // a box is ticked or not, whatever is sent
        var hasText =
                section.fields().stream()
                        .anyMatch(field -> field.type() != SettingField.Type.BOOLEAN);
        assertThat(answer.getStatus()).isEqualTo(hasText ? 422 : 303);
        assertThat(TestBrowser.text(answer)).doesNotContain("<script>x", "\"><script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "x", "99999999999999999999", "7"})
    void an_invalid_version_breaks_nothing(String version) {
        var fields = Map.of("version", version, "values.port", "2" + version.length());
        assertThat(browser.submit(MAIL, fields).getStatus()).isIn(303, 412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nulle-part", "PAYMENT", "%00", "%3Cb%3E"})
    void an_unknown_section_is_not_found(String section) {
        assertThat(browser.open("/admin/reglages/" + section).getStatus()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%3Cscript%3E", "%00", ""})
    void an_invalid_cursor_breaks_nothing(String cursor) {
        assertThat(browser.open("/admin/journal?cursor=" + cursor).getStatus()).isBetween(200, 422);
    }
}
