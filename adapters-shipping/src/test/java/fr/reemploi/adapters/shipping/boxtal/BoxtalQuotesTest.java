package fr.reemploi.adapters.shipping.boxtal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.shipping.common.CarrierHttpClients;
import fr.reemploi.adapters.shipping.common.ScriptedFault;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shipping.CarrierService;
import fr.reemploi.application.shipping.PickupPointSearch;
import fr.reemploi.application.shipping.RateRequest;
import fr.reemploi.application.shipping.ShippingRate;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.Destination;
import fr.reemploi.domain.shipping.ParcelWeight;
import fr.reemploi.httpclient.HttpClients;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BoxtalQuotesTest {
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
    void without_quotation_keys_the_configured_prices_apply() {
        assertThat(carrier.rates(rateRequest(5_000)))
                .extracting(ShippingRate::service, rate -> rate.price().minor())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("MONR-CpourToi", 890L),
                        org.assertj.core.groups.Tuple.tuple("POFR-ColissimoAccess", 1_590L));
    }

    @Test
    void with_a_lost_quotation_password_configured_prices_do_not_stand_in() {
        values.set(
                fake.valuesWithout(
                        Set.of(BoxtalFields.QUOTATION_PASSWORD),
                        Map.of(BoxtalFields.QUOTATION_USER, FakeBoxtal.QUOTATION_USER)));

        assertThat(carrier.rates(rateRequest(5_000))).isEmpty();
        assertThat(fake.quoted()).isZero();
    }

    @Test
    void with_a_lost_secret_key_boxtal_is_not_called() {
        values.set(fake.valuesWithout(Set.of(BoxtalFields.SECRET_KEY), Map.of()));

        assertThat(carrier.rates(rateRequest(5_000))).isEmpty();
        assertThat(fake.paths()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"basic", "bare"})
    void with_quotation_keys_quoted_prices_apply_and_are_cached(String scheme) {
        quotation(FakeBoxtal.QUOTATION_PASSWORD, scheme);

        assertThat(carrier.rates(rateRequest(2_100)))
                .extracting(ShippingRate::price)
                .containsExactly(Money.cents(550), Money.cents(960));
        carrier.rates(rateRequest(2_400));
        assertThat(fake.quoted()).isOne();

        carrier.rates(rateRequest(2_501));
        now.updateAndGet(instant -> instant.plusSeconds(301));
        carrier.rates(rateRequest(2_100));
        assertThat(fake.quoted()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT", "TOO_MANY", "BROKEN", "HTML", "SLOW"})
    void without_quoted_prices_there_are_no_offers(ScriptedFault fault) {
        quotation(FakeBoxtal.QUOTATION_PASSWORD, "basic");
        fake.failNext("cotation", Collections.nCopies(3, fault).toArray(ScriptedFault[]::new));

        assertThat(carrier.rates(rateRequest(2_000))).isEmpty();
    }

    @Test
    void prices_that_did_not_come_are_asked_for_again_after_half_a_minute() {
        quotation(FakeBoxtal.QUOTATION_PASSWORD, "basic");
        fake.failNext("cotation", ScriptedFault.HTML);
        assertThat(carrier.rates(rateRequest(2_000))).isEmpty();

        now.updateAndGet(instant -> instant.plusSeconds(29));
        assertThat(carrier.rates(rateRequest(2_000))).isEmpty();
        now.updateAndGet(instant -> instant.plusSeconds(2));
        assertThat(carrier.rates(rateRequest(2_000))).isNotEmpty();
    }

    private void quotation(String password, String scheme) {
        values.set(
                fake.values(
                        Map.of(
                                BoxtalFields.QUOTATION_USER, FakeBoxtal.QUOTATION_USER,
                                BoxtalFields.QUOTATION_PASSWORD, password,
                                BoxtalFields.QUOTATION_SCHEME, scheme)));
    }

    private static RateRequest rateRequest(int grams) {
        return new RateRequest(
                new ParcelWeight(grams, false),
                Money.cents(8_990),
                new Destination("69003", "Lyon", "FR"),
                PARIS.around());
    }
}
