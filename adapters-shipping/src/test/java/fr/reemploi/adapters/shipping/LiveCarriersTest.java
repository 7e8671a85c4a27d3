package fr.reemploi.adapters.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.reemploi.adapters.shipping.boxtal.BoxtalAdapter;
import fr.reemploi.adapters.shipping.boxtal.BoxtalSettings;
import fr.reemploi.adapters.shipping.mondialrelay.MondialRelayPickupPoints;
import fr.reemploi.adapters.shipping.mondialrelay.MondialRelaySettings;
import fr.reemploi.adapters.shipping.mondialrelay.MondialRelaySoap;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shipping.PickupPoint;
import fr.reemploi.application.shipping.PickupPointSearch;
import fr.reemploi.domain.shipping.Destination;
import fr.reemploi.httpclient.CallListener;
import fr.reemploi.httpclient.HttpClientSettings;
import fr.reemploi.httpclient.HttpClients;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Runs against the carriers' real APIs if enabled by environment variables; nothing is ordered.
/// Run with `-Dgroups=live`.
@Tag("live")
class LiveCarriersTest {
    private static final PickupPointSearch PARIS =
            new PickupPointSearch(new Destination("75001", "Paris", "FR"), 3_000);

    private final HttpClients httpClients =
            new HttpClients(HttpClientSettings.defaults(), CallListener.none());

    @AfterEach
    void close() {
        httpClients.close();
    }

    /// Uses Mondial Relay's public test account.
    @Test
    void mondial_relay_finds_pickup_points_in_paris() {
        assumeTrue("1".equals(System.getenv("MONDIAL_RELAY_LIVE")), "MONDIAL_RELAY_LIVE is not 1");
        var search =
                new MondialRelaySettings.SearchApi(
                        "https://api.mondialrelay.com/WebService.asmx", "TTMRSDBX", "9ytnxVCC");

        var points =
                new MondialRelayPickupPoints(new MondialRelaySoap(httpClients))
                        .around(search, PARIS);

        assertThat(points)
                .isNotEmpty()
                .extracting(PickupPoint::id)
                .allMatch(id -> id.startsWith("FR-"));
    }

    @Test
    void boxtal_accepts_the_keys_and_finds_pickup_points() {
        var accessKey = Optional.ofNullable(System.getenv("BOXTAL_ACCESS_KEY")).orElse("");
        var secretKey = Optional.ofNullable(System.getenv("BOXTAL_SECRET")).orElse("");
        assumeTrue(
                !accessKey.isEmpty() && !secretKey.isEmpty(),
                "BOXTAL_ACCESS_KEY and BOXTAL_SECRET are not set");
        var values = new HashMap<String, String>();
        for (var field : BoxtalAdapter.DESCRIPTOR.section().fields())
            field.defaultValue().ifPresent(value -> values.put(field.name(), value));
        values.put("address", "https://api.boxtal.build");
        values.put("accessKey", accessKey);
        values.put("secretKey", secretKey);
        var settings = new SettingValues(values);
        var adapter =
                new BoxtalAdapter(
                        httpClients, () -> BoxtalSettings.of(settings), InstantSource.system());

        assertThat(adapter.probe().probe(settings))
                .contains(ProbeResult.passed("credentials", "check.shipping-boxtal.keys"));
        assertThat(adapter.carrier().pickupPoints(PARIS)).isNotEmpty();
    }
}
