package fr.reemploi.adapters.shipping.boxtal;

import static fr.reemploi.application.shipping.CarrierServiceContract.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.adapters.shipping.common.CarrierHttpClients;
import fr.reemploi.adapters.shipping.common.ScriptedFault;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shipping.CarrierService;
import fr.reemploi.application.shipping.CarrierService.Purchase;
import fr.reemploi.application.shipping.PickupPointSearch;
import fr.reemploi.domain.shipping.Destination;
import fr.reemploi.httpclient.HttpClients;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BoxtalOrdersTest {
    private static final PickupPointSearch PARIS =
            new PickupPointSearch(new Destination("75001", "Paris", "FR"), 3_000);

    private final FakeBoxtal fake = new FakeBoxtal();
    private final HttpClients httpClients = CarrierHttpClients.withShortTimeouts();
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-25T09:00:00Z"));
    private final AtomicReference<SettingValues> values = new AtomicReference<>(fake.values());
    private final CarrierService carrier =
            new BoxtalAdapter(httpClients, () -> BoxtalSettings.of(values.get()), now::get)
                    .carrier();

    @AfterEach
    void close() {
        httpClients.close();
        fake.close();
    }

    @Test
    void a_token_is_cached_until_shortly_before_its_expiry() {
        carrier.pickupPoints(PARIS);
        carrier.pickupPoints(PARIS);
        assertThat(tokenRequests()).isOne();

        now.updateAndGet(instant -> instant.plusSeconds(3_541));
        carrier.pickupPoints(PARIS);

        assertThat(tokenRequests()).isEqualTo(2);
    }

    @Test
    void a_token_rejected_before_its_expiry_is_renewed_even_for_an_order() {
        carrier.pickupPoints(PARIS);
        fake.expireTokens();
        assertThat(carrier.pickupPoints(PARIS)).hasSize(30);

        values.set(fake.values(Map.of(BoxtalFields.OFFERS, "POFR-ColissimoAccess")));
        fake.expireTokens();
        assertThat(carrier.buy(anOrder("POFR-ColissimoAccess", "")))
                .isInstanceOf(Purchase.Bought.class);

        assertThat(fake.orders()).hasSize(1);
        assertThat(tokenRequests()).isEqualTo(3);
    }

    @Test
    void a_token_is_used_only_with_its_keys() {
        carrier.pickupPoints(PARIS);
        values.set(fake.values(Map.of(BoxtalFields.SECRET_KEY, "other")));

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> carrier.pickupPoints(PARIS))
                .returns(Optional.empty(), UnavailableException::retryAfter);
    }

    @Test
    void an_order_contains_all_required_fields() {
        carrier.buy(anOrder("MONR-CpourToi", "000001"));

        assertThat(fake.orders().get("bxt-1"))
                .contains("\"shippingOfferCode\":\"MONR-CpourToi\"")
                .contains("\"expectedTakingOverDate\":\"2026-11-25\"")
                .contains("\"externalId\":\"01932b7c-6f5e-7c3a-9d4e-2f1a8b7c6d5e\"")
                .contains("\"pickupPointCode\":\"000001\",\"dropOffPointCode\":\"000001\"")
                .contains("\"number\":\"14 bis\",\"street\":\"chemin de l'Étang\"")
                .contains("\"type\":\"BUSINESS\"", "\"company\":\"Casse Auto Dupré & Fils\"")
                .contains("\"type\":\"RESIDENTIAL\",\"contact\":{\"firstName\":\"Zoé\"")
                .contains("\"phone\":\"+33612345678\"")
                .contains("\"weight\":3.000", "\"value\":89.90")
                .contains("\"content\":{\"id\":\"content:v1:50140\",\"description\":");
    }

    @ParameterizedTest
    @EnumSource(names = {"SLOW", "CUT", "BROKEN", "HTML"})
    void an_order_without_usable_response_is_unknown_and_sent_once(ScriptedFault fault) {
        fake.failNext("/shipping-order", fault);

        assertThat(carrier.buy(anOrder("MONR-CpourToi", "000001")))
                .isEqualTo(new Purchase.Unknown());
        assertThat(fake.paths()).filteredOn(path -> path.endsWith("/shipping-order")).hasSize(1);
    }

    @Test
    void a_rate_limit_is_unavailable_with_its_retry_delay() {
        fake.failNext("/shipping-order", ScriptedFault.TOO_MANY);

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> carrier.buy(anOrder("MONR-CpourToi", "000001")))
                .returns(Optional.of(Duration.ofSeconds(120)), UnavailableException::retryAfter);
    }

    @Test
    void a_rejection_names_the_field_but_not_its_value() {
        fake.refuse();

        assertThat(carrier.buy(anOrder("MONR-CpourToi", "000001")))
                .isEqualTo(
                        new Purchase.Refused(
                                "HTTP 422 InvalidParameterException"
                                        + " (shipment.toAddress.contact.phone INVALID_FORMAT)"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SLOW", "CUT", "TOO_MANY_FOR_NOW", "BROKEN"})
    void a_search_is_retried(ScriptedFault fault) {
        fake.failNext("parcel-point", fault);

        assertThat(carrier.pickupPoints(PARIS)).hasSize(30);
    }

    @ParameterizedTest
    @CsvSource({"token, HTML", "token, TOO_MANY", "parcel-point, HTML", "parcel-point, TOO_MANY"})
    void an_unusable_response_is_unavailable(String part, ScriptedFault fault) {
        fake.failNext(part, fault);

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> carrier.pickupPoints(PARIS));
    }

    @Test
    void a_label_is_downloaded_without_credentials() {
        fake.renderLabels();
        var bought = (Purchase.Bought) carrier.buy(anOrder("MONR-CpourToi", "000001"));

        assertThat(carrier.label(bought.reference())).isPresent();

        assertThat(fake.paths()).last().isEqualTo("/labels/bxt-1.pdf");
        assertThat(fake.wasIdentifiedAt("/labels/")).isFalse();
    }

    @Test
    void a_home_delivery_offer_has_no_pickup_points() {
        var home = Optional.of("POFR-ColissimoAccess");

        assertThat(carrier.pickupPoints(new PickupPointSearch(PARIS.around(), 3_000, home)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, 2026-11-25",
        "2026-11-28, 2026-11-30",
        "2026-12-25, 2026-12-28",
        "2027-03-29, 2027-03-30",
        "2027-05-06, 2027-05-07",
        "2027-05-17, 2027-05-18"
    })
    void parcels_are_handed_over_on_working_days(LocalDate day, LocalDate expected) {
        assertThat(WorkingDays.onOrAfter(day)).isEqualTo(expected);
    }

    private long tokenRequests() {
        return fake.paths().stream().filter(path -> path.endsWith("/token")).count();
    }
}
