package fr.reemploi.application.shipping;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.account.AccountId;
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

    private final InMemoryCarrier carrier = new InMemoryCarrier(Carrier.MONDIAL_RELAY);
    private final AccountId seller = anAccountId();
    private Instant now = NOON;

    @Test
    void a_carrier_that_times_out_does_not_delay_the_others() {
        var never = new CountDownLatch(1);
        var slow = boxtal(() -> never.await());

        var offers = new Carriers(List.of(slow, carrier), 200).offers(Map.of(seller, WHAT));

        assertThat(offers.get(seller))
                .singleElement()
                .extracting(DeliveryOffer::carrier)
                .isEqualTo(Carrier.MONDIAL_RELAY);
    }

    @Test
    void a_failing_carrier_offers_nothing() {
        var broken =
                boxtal(() -> {
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
        for (var carrier : Carrier.values())
            assertThatExceptionOfType(UnavailableException.class)
                    .isThrownBy(() -> carriers.get(carrier))
                    .satisfies(exception -> {
                        assertThat(exception.code()).isEqualTo("carrier.not-configured");
                        assertThat(exception.retryAfter()).isEmpty();
                    });
    }

    @Test
    void pickup_points_are_cached_for_a_few_minutes() {
        var points = new FindPickupPoints(new Carriers(List.of(carrier)), () -> now);
        var search = new PickupPointSearch(PARIS, 1_000);
        assertThat(points.near(Carrier.MONDIAL_RELAY, search)).hasSize(1);
        carrier.setDown();

        assertThat(points.near(Carrier.MONDIAL_RELAY, search)).hasSize(1);
        assertThat(points.find(Carrier.MONDIAL_RELAY, "24R", "FR-066974", PARIS)).isPresent();
        assertThat(points.find(Carrier.MONDIAL_RELAY, "24R", "FR-000000", PARIS)).isEmpty();
        now = now.plus(Duration.ofMinutes(5));
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> points.near(Carrier.MONDIAL_RELAY, search));
    }

    @Test
    void delivery_by_the_seller_has_no_pickup_points() {
        var points = new FindPickupPoints(new Carriers(List.of()), () -> now);

        assertThat(points.near(Carrier.SELLER_RATES, new PickupPointSearch(PARIS, 1))).isEmpty();
        assertThat(points.near(Carrier.LOCAL_PICKUP, new PickupPointSearch(PARIS, 1))).isEmpty();
    }

    /// A Boxtal that supports only rates.
    private static CarrierService boxtal(Response response) {
        return (CarrierService)
                Proxy.newProxyInstance(
                        CarrierService.class.getClassLoader(),
                        new Class<?>[] {CarrierService.class},
                        (_, method, _) -> {
                            switch (method.getName()) {
                                case "carrier" -> {
                                    return Carrier.BOXTAL;
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
