package fr.reemploi.adapters.shipping.mondialrelay;

import static fr.reemploi.application.shipping.CarrierServiceContract.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.adapters.shipping.common.CarrierHttpClients;
import fr.reemploi.adapters.shipping.common.ScriptedFault;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shipping.CarrierService;
import fr.reemploi.application.shipping.CarrierService.Purchase;
import fr.reemploi.application.shipping.PickupPoint;
import fr.reemploi.application.shipping.PickupPointSearch;
import fr.reemploi.domain.shipping.Destination;
import fr.reemploi.domain.shipping.TrackingEvent;
import fr.reemploi.domain.shipping.TrackingEvent.Kind;
import fr.reemploi.httpclient.HttpClients;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MondialRelaySearchTest {
    private static final PickupPointSearch PARIS =
            new PickupPointSearch(new Destination("75001", "Paris", "FR"), 3_000);

    private final FakeMondialRelay fake = new FakeMondialRelay();
    private final HttpClients httpClients = CarrierHttpClients.withShortTimeouts();
    private final CarrierService carrier =
            new MondialRelayAdapter(httpClients, () -> MondialRelaySettings.of(fake.values()))
                    .carrier();

    @AfterEach
    void close() {
        httpClients.close();
        fake.close();
    }

    @ParameterizedTest
    @CsvSource({
        "BDTEST13, 12345678, 33DA5F122DAA40241087CC7845BEA4B1",
        "BDTEST13, 99500649, 5506DD65F804668A831ACB9DE5985FD9"
    })
    void a_question_after_a_parcel_is_signed_as_published(
            String enseigne, String number, String expected) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("Enseigne", enseigne);
        parameters.put("Expedition", number);
        parameters.put("Langue", "FR");

        assertThat(MondialRelaySoap.security(parameters, "PrivateK")).isEqualTo(expected);
    }

    @Test
    void a_search_is_signed_as_documented() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("Enseigne", "BDTEST13");
        parameters.putAll(MondialRelayPickupPoints.parameters("FR", "75001", 1_000, "24R"));
        parameters.put("RayonRecherche", "20");
        parameters.put("NombreResultats", "10");

        assertThat(MondialRelaySoap.security(parameters, "PrivateK"))
                .isEqualTo("1ED99B173FFCF3C6583F4791C0BC663A");
    }

    @Test
    void a_short_enseigne_is_padded() {
        assertThat(MondialRelaySoap.padded("AB12")).isEqualTo("AB12    ");
        assertThat(MondialRelaySoap.padded("BDTEST13")).isEqualTo("BDTEST13");
    }

    @Test
    void the_nearest_thirty_pickup_points_are_returned_with_opening_hours() {
        var points = carrier.pickupPoints(PARIS);

        assertThat(points).hasSize(30).first().isEqualTo(nearest());
        assertThat(points).extracting(PickupPoint::id).doesNotHaveDuplicates();
    }

    private static PickupPoint nearest() {
        var address =
                new fr.reemploi.domain.geo.Address(
                        "TABAC DE L'ETOILE 1",
                        "1 RUE RAMBUTEAU",
                        Optional.empty(),
                        "75001",
                        "PARIS",
                        "FR");
        var weekday = " 09:00–12:00, 14:00–19:00";
        return new PickupPoint(
                "FR-000001",
                "TABAC DE L'ETOILE 1",
                address,
                48.8600001,
                2.8600001,
                java.util.List.of(
                        "lundi" + weekday,
                        "mardi" + weekday,
                        "mercredi" + weekday,
                        "jeudi" + weekday,
                        "vendredi" + weekday,
                        "samedi 09:00–12:30"),
                120);
    }

    @ParameterizedTest
    @EnumSource(names = {"SLOW", "CUT", "TOO_MANY_FOR_NOW", "BROKEN"})
    void a_search_is_retried(ScriptedFault fault) {
        fake.failSearch(fault);

        assertThat(carrier.pickupPoints(PARIS)).hasSize(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"90", "98", "99"})
    void a_temporary_code_with_status_200_is_tried_three_times(String stat) {
        fake.stat(stat, stat);
        assertThat(carrier.pickupPoints(PARIS)).hasSize(30);

        fake.stat(stat, stat, stat);
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> carrier.pickupPoints(PARIS));
        assertThat(fake.bodies()).hasSize(6);
    }

    @Test
    void a_wrong_key_is_unavailable_and_not_retried() {
        fake.stat("97");

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> carrier.pickupPoints(PARIS))
                .returns(Optional.empty(), UnavailableException::retryAfter);
        assertThat(fake.bodies()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_MANY", "HTML"})
    void an_unusable_search_response_is_unavailable(ScriptedFault fault) {
        fake.failSearch(fault);

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> carrier.pickupPoints(PARIS));
    }

    @ParameterizedTest
    @CsvSource({
        "81, Prise en charge en agence, HANDED_OVER",
        "81, Votre colis est disponible au Point Relais, AT_PICKUP_POINT",
        "81, Chargé sur la navette, IN_TRANSIT",
        "80, Chargé sur la navette, UNKNOWN",
        "80, Votre colis est en cours de préparation, ANNOUNCED",
        "81, Livré au Point Relais, IN_TRANSIT",
        "82, Livré, DELIVERED",
        "82, Retour remis à l'expéditeur, RETURNED",
        "83, Étiquette illisible, ANOMALY"
    })
    void only_the_status_code_reports_delivery(String stat, String text, Kind kind) {
        var bought = (Purchase.Bought) carrier.buy(anOrder("24R", "FR-000001"));
        fake.addTracking(bought.trackingNumber().orElseThrow(), stat, text);

        var tracking = carrier.track(bought.reference()).orElseThrow();

        var at = Instant.parse("2026-11-25T08:30:00Z");
        assertThat(tracking.events()).containsExactly(new TrackingEvent(at, kind, text));
        assertThat(tracking.page().orElseThrow()).endsWith("&codePostal=75001");
    }
}
