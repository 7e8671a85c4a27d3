package fr.reemploi.adapters.web.radio;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.application.radio.DefaultStations;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RadioPagesTest {
    private static final String RADIO_FRANCE = "media-src https://icecast.radiofrance.fr;";

    private final WebFixture fixture = new WebFixture();
    private final TestBrowser visitor = new TestBrowser(fixture);
    private final TestBrowser admin = new TestBrowser(fixture);

    @Test
    void pages_may_play_streams_of_the_configured_hosts_alone_and_follow_a_change_at_once() {
        assertThat(policy()).contains(RADIO_FRANCE);
        admin.signedIn(fixture.marketplace.administrator("patron@example.fr"));
        var action =
                admin.read("/admin/radio/nouvelle")
                        .replaceAll("(?s).*action=\"(/admin/radio/[^\"]+)\".*", "$1");
        admin.submit(action, form("https://radio.example:8443/live"));
        assertThat(policy())
                .contains(
                        "media-src https://icecast.radiofrance.fr https://radio.example:8443;",
                        "img-src 'self' data: https://images.example https://logos.example;");
        assertThat(visitor.read("/radio"))
                .contains("France Inter", "data-stream=\"https://radio.example:8443/live\"");

        admin.submit(action + "/effacer", Map.of());
        assertThat(policy()).contains(RADIO_FRANCE);
    }

    @Test
    void while_the_radio_is_off_there_is_no_player_and_nothing_may_play() {
        fixture.application.overrides.set("REEMPLOI_RADIO_ENABLED", "false");

        assertThat(policy()).doesNotContain("media-src");
        assertThat(visitor.read("/")).doesNotContain("radio-open", "radio.");
        assertThat(visitor.open("/radio").getStatus()).isEqualTo(404);
    }

    @Test
    void the_button_of_the_radio_is_hidden_until_a_script_shows_it() {
        assertThat(visitor.read("/")).contains("id=\"radio-open\" hidden>Radio</button>");
    }

    @Test
    void a_station_that_did_not_answer_says_so_in_the_player_and_the_editor() {
        var first = DefaultStations.STATIONS.all().getFirst();
        fixture.application.silentStreams.add(first.stream());
        fixture.application.checkStations.check();

        assertThat(visitor.read("/radio")).contains("France Inter (injoignable)");
        admin.signedIn(fixture.marketplace.administrator("patron@example.fr"));
        assertThat(admin.read("/admin/radio")).contains("France Inter", "injoignable");
    }

    @Test
    void a_wrong_address_is_shown_at_its_field() {
        admin.signedIn(fixture.marketplace.administrator("patron@example.fr"));
        var first = DefaultStations.STATIONS.all().getFirst();
        admin.submit("/admin/radio/" + first.id(), form("http://radio.example/live"));

        assertThat(admin.page()).contains("f-streamUrl-fault", "http://radio.example/live");
    }

    private String policy() {
        return String.valueOf(visitor.open("/faq").getHeader("Content-Security-Policy"));
    }

    private static Map<String, String> form(String address) {
        return Map.of(
                "step",
                "new",
                "name",
                "Radio Zoë",
                "streamUrl",
                address,
                "logoUrl",
                "https://logos.example/z.png",
                "format",
                "mp3");
    }
}
