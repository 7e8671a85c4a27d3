package fr.reemploi.application.shipping;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.domain.shipping.Destination;
import fr.reemploi.domain.shipping.ParcelWeight;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CarriersTest {
    private static final Destination PARIS = new Destination("75001", "Paris", "FR");
    private static final RateRequest WHAT =
            new RateRequest(new ParcelWeight(1_000, false), Money.cents(8_900), PARIS, PARIS);

    private static final Carrier SLOW = new Carrier("slow-freight");

    private final InMemoryCarrier carrier = new InMemoryCarrier();
    private final AccountId seller = anAccountId();
    private Instant now = NOON;

    @Test
    void a_carrier_that_times_out_does_not_delay_the_others() {
        var never = new CountDownLatch(1);
        var slow = ratesOf(() -> never.await());

        var offers = new Carriers(List.of(slow, carrier), 200).offers(Map.of(seller, WHAT));

        assertThat(offers.get(seller))
                .singleElement()
                .extracting(DeliveryOffer::carrier)
                .isEqualTo(InMemoryCarrier.PARCEL_POST);
    }

    @Test
    void a_failing_carrier_offers_nothing() {
        var broken =
                ratesOf(() -> {
                    throw new IllegalStateException("broken");
                });

        var offers = new Carriers(List.of(broken, carrier)).offers(Map.of(seller, WHAT));

        assertThat(offers.get(seller)).hasSize(1);
    }

    @Test
    void an_unconfigured_carrier_is_not_called() {
        carrier.configured(false);
        var carriers = new Carriers(List.of(carrier));

        assertThat(carriers.offers(Map.of(seller, WHAT))).isEmpty();
        for (var carrier : carriers.all())
            assertThatExceptionOfType(UnavailableException.class)
                    .isThrownBy(() -> carriers.get(carrier))
                    .satisfies(exception -> {
                        assertThat(exception.code()).isEqualTo("carrier.not-configured");
                        assertThat(exception.retryAfter()).isEmpty();
                    });
    }

    @Test
    void a_carrier_is_known_by_its_id_whether_or_not_it_is_configured() {
        carrier.configured(false);
        var carriers = new Carriers(List.of(carrier));

        assertThat(carriers.all())
                .containsExactly(
                        Carrier.SELLER_RATES, Carrier.LOCAL_PICKUP, InMemoryCarrier.PARCEL_POST);
        for (var known : carriers.all()) assertThat(carriers.parse(known.id())).isEqualTo(known);
        for (var unknown : List.of("pigeon", "", "PARCEL_POST", "a\nb"))
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> carriers.parse(unknown))
                    .satisfies(exception ->
                            assertThat(exception.arguments())
                                    .isEqualTo(
                                            List.of(
                                                    unknown,
                                                    "seller-rates, local-pickup, parcel-post")));
    }

    @Test
    void a_carrier_is_named_by_its_adapter_in_both_languages() {
        assertThat(CarrierNames.of(InMemoryCarrier.PARCEL_POST, Language.FR))
                .isEqualTo("Colis Postal");
        assertThat(CarrierNames.of(InMemoryCarrier.PARCEL_POST, Language.EN))
                .isEqualTo("Parcel Post");
        assertThat(CarrierNames.of(SLOW, Language.EN)).isEqualTo("slow-freight");
    }

    @Test
    void pickup_points_are_cached_for_a_few_minutes() {
        var points = new FindPickupPoints(new Carriers(List.of(carrier)), () -> now);
        var search = new PickupPointSearch(PARIS, 1_000);
        assertThat(points.near(InMemoryCarrier.PARCEL_POST, search)).hasSize(1);
        carrier.setDown();

        assertThat(points.near(InMemoryCarrier.PARCEL_POST, search)).hasSize(1);
        assertThat(points.find(InMemoryCarrier.PARCEL_POST, "24R", "FR-066974", PARIS)).isPresent();
        assertThat(points.find(InMemoryCarrier.PARCEL_POST, "24R", "FR-000000", PARIS)).isEmpty();
        now = now.plus(Duration.ofMinutes(5));
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> points.near(InMemoryCarrier.PARCEL_POST, search));
    }

    @Test
    void delivery_by_the_seller_has_no_pickup_points() {
        var points = new FindPickupPoints(new Carriers(List.of()), () -> now);

        assertThat(points.near(Carrier.SELLER_RATES, new PickupPointSearch(PARIS, 1))).isEmpty();
        assertThat(points.near(Carrier.LOCAL_PICKUP, new PickupPointSearch(PARIS, 1))).isEmpty();
    }

    /// A carrier that supports only rates.
    private static CarrierService ratesOf(Response response) {
        return (CarrierService)
                Proxy.newProxyInstance(
                        CarrierService.class.getClassLoader(),
                        new Class<?>[] {CarrierService.class},
                        (_, method, _) -> {
                            switch (method.getName()) {
                                case "carrier" -> {
                                    return SLOW;
                                }
                                case "isConfigured" -> {
                                    return true;
                                }
                                default -> {
                                    response.answer();
                                    return List.of();
                                }
                            }
                        });
    }

    private interface Response {
        void answer() throws InterruptedException;
    }
}
