package fr.reemploi.adapters.shipping.colissimo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.adapters.shipping.common.CarrierHttpClients;
import fr.reemploi.adapters.shipping.common.FakeCarrierServer;
import fr.reemploi.adapters.shipping.common.ScriptedFault;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shipping.CarrierService;
import fr.reemploi.application.shipping.CarrierService.Purchase;
import fr.reemploi.application.shipping.CarrierServiceContract;
import fr.reemploi.application.shipping.PickupPointSearch;
import fr.reemploi.application.shipping.RateRequest;
import fr.reemploi.application.shipping.ShippingRate;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.Destination;
import fr.reemploi.domain.shipping.ParcelWeight;
import fr.reemploi.httpclient.HttpClients;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ColissimoOrdersTest {
    private static final Destination PARIS = new Destination("75001", "Paris", "FR");

    private final FakeColissimo fake = new FakeColissimo();
    private final HttpClients httpClients = CarrierHttpClients.withShortTimeouts();
    private final CarrierService carrier =
            new ColissimoAdapter(httpClients, fake::values).carrier();

    @AfterEach
    void close() {
        httpClients.close();
        fake.close();
    }

    @ParameterizedTest
    @CsvSource({"800, HOME 990 PICKUP 690", "6000, HOME 2390 PICKUP 1590", "25000, HOME 3490"})
    void a_parcel_has_the_prices_of_the_settings(int grams, String expected) {
        var rates =
                carrier.rates(
                        new RateRequest(
                                new ParcelWeight(grams, false), Money.cents(8_900), PARIS, PARIS));

        assertThat(rates.stream().map(ColissimoOrdersTest::text).toList())
                .isEqualTo(java.util.List.of(expected.split("(?<=\\d) ")));
    }

    @Test
    void corsica_is_not_covered() {
        var ajaccio = new Destination("20000", "Ajaccio", "FR");
        var request = new RateRequest(new ParcelWeight(800, false), Money.cents(1), PARIS, ajaccio);
        assertThat(carrier.rates(request)).isEmpty();
    }

    @Test
    void an_order_says_what_goes_from_whom_to_whom() {
        var bought = carrier.buy(CarrierServiceContract.anOrder("PICKUP", "000001"));

        assertThat(bought).isInstanceOf(Purchase.Bought.class);
        var json = JsonMapper.shared().readTree(fake.orders().values().iterator().next());
        assertThat(json.path("id").asString()).isEqualTo("01932b7c-6f5e-7c3a-9d4e-2f1a8b7c6d5e");
        assertThat(json.path("service").asString()).isEqualTo("PICKUP");
        assertThat(json.path("pickupPoint").asString()).isEqualTo("000001");
        assertThat(json.path("weightGrams").asInt()).isEqualTo(3_000);
        assertThat(json.path("valueCents").asInt()).isEqualTo(8_990);
        assertThat(json.path("handOverDay").asString()).isEqualTo("2026-11-25");
        assertThat(json.path("sender").path("line2").asString()).isEqualTo("ZI Nord");
        assertThat(json.path("recipient").path("phone").asString()).isEqualTo("+33612345678");
        assertThat(json.path("recipient").path("company").asBoolean(true)).isFalse();
    }

    @Test
    void home_delivery_needs_no_pickup_point_and_a_pickup_does() {
        assertThat(carrier.buy(CarrierServiceContract.anOrder("HOME", "")))
                .isInstanceOf(Purchase.Bought.class);
        assertThat(carrier.buy(CarrierServiceContract.anOrder("BY-BOAT", "")))
                .isInstanceOf(Purchase.Refused.class);
        assertThat(carrier.pickupPoints(new PickupPointSearch(PARIS, 800, Optional.of("HOME"))))
                .isEmpty();
        assertThat(fake.orders()).hasSize(1);
    }

    @Test
    void a_refusal_has_the_reasons_of_the_server() {
        fake.refuse(422, FakeColissimo.errors("recipient.phone", "missing"));

        assertThat(carrier.buy(CarrierServiceContract.anOrder("HOME", "")))
                .isEqualTo(new Purchase.Refused("HTTP 422 recipient.phone missing"));
    }

    @ParameterizedTest
    @CsvSource({"500, {}", "201, {}", "201, <html>", "201, '{\"parcel\":\"../x\"}'", "408, ''"})
    void an_unusable_response_is_an_unknown_outcome(int status, String body) {
        fake.refuse(status, body);

        assertThat(carrier.buy(CarrierServiceContract.anOrder("HOME", "")))
                .isEqualTo(new Purchase.Unknown());
    }

    @Test
    void a_limit_of_the_server_is_passed_on() {
        fake.failNext("/labels", ScriptedFault.TOO_MANY);

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> carrier.buy(CarrierServiceContract.anOrder("HOME", "")))
                .returns(Optional.of(Duration.ofSeconds(120)), UnavailableException::retryAfter);
        assertThat(fake.orders()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../labels", "6A1?x=1", "6a00000000001"})
    void what_is_no_parcel_number_is_not_asked_for(String reference) {
        assertThat(carrier.label(reference)).isEmpty();
        assertThat(carrier.track(reference)).isEmpty();
    }

    @Test
    void the_label_is_downloaded_with_the_contract_below_the_address() {
        var bought = (Purchase.Bought) carrier.buy(CarrierServiceContract.anOrder("HOME", ""));

        assertThat(carrier.label(bought.reference())).isPresent();
        assertThat(fake.last().getUrl().encodedPath())
                .isEqualTo("/colissimo/v1/parcels/" + bought.reference() + "/label");
        assertThat(FakeCarrierServer.text(fake.last())).isEmpty();
    }

    private static String text(ShippingRate rate) {
        return rate.service() + " " + rate.price().minor();
    }
}
