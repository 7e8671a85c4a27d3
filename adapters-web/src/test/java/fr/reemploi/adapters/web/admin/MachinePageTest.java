package fr.reemploi.adapters.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.application.system.Machine.MachineReading;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MachinePageTest {
    private static final long GB = 1L << 30;

    private final WebFixture fixture = new WebFixture();
    private final TestBrowser browser = new TestBrowser(fixture);

    @Test
    void an_administrator_sees_the_figures_with_a_line_of_the_last_hour() {
        browser.signedIn(fixture.marketplace.administrator("patron@example.fr"));
        assertThat(browser.read("/admin/machine"))
                .contains("12 %", "1 Go sur 4 Go", "28 Go libres", "2 processeurs")
                .contains("hx-trigger=\"every 5s\"")
                .doesNotContain("class=\"spark\"", "class=\"notice\"");

        fixture.application.readSystem.sample();
        fixture.application.readSystem.sample();
        assertThat(browser.read("/admin/machine"))
                .containsPattern("class=\"spark\".*polyline points=\"[\\d., ]+\"");
    }

    @Test
    void what_is_worrying_is_said_on_the_overview_too() {
        browser.signedIn(fixture.marketplace.administrator("patron@example.fr"));
        assertThat(browser.read("/admin")).doesNotContain("href=\"/admin/machine\">Voir");
        fixture.application.machine.set(
                new MachineReading(
                        OptionalDouble.of(3),
                        0.5,
                        GB,
                        4 * GB,
                        39 * GB,
                        40 * GB,
                        GB / 2,
                        GB / 8,
                        GB / 2,
                        GB));

        assertThat(browser.read("/admin"))
                .contains("Il reste 512 Mo", "href=\"/admin/machine\">Voir");
        assertThat(browser.read("/admin/machine?lang=en"))
                .contains("512 MB left", "0.5 processors");
    }

    @Test
    void others_do_not_learn_of_the_page() {
        browser.signedIn(fixture.marketplace.buyer("acheteur@example.fr"));
        assertThat(browser.open("/admin/machine").getStatus()).isEqualTo(404);
    }
}
