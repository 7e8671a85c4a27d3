package fr.reemploi.domain.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Money;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SellerRatesTest {
    private static final SellerRates INITIAL = SellerRates.initial(new AccountId(new UUID(1, 1)));
    private static final Destination NANTES = new Destination("44000", "Nantes", "FR");

    @Test
    void a_new_sellers_grid_sends_parcels_and_pallets_in_metropolitan_france() {
        assertThat(price(6_500, false, NANTES)).contains(Money.cents(1_790));
        assertThat(price(30_000, false, NANTES)).contains(Money.cents(2_990));
        assertThat(price(30_001, false, NANTES)).contains(Money.cents(8_900));
        assertThat(price(600_001, false, NANTES)).isEmpty();
    }

    @Test
    void an_engine_travels_on_a_pallet_however_light() {
        var band = INITIAL.price(new ParcelWeight(20_000, true), NANTES).orElseThrow();
        assertThat(band.mode()).isEqualTo(DeliveryMode.FREIGHT);
    }

    @Test
    void a_parcel_without_a_price_is_not_offered() {
        assertThat(price(1_000, false, new Destination("97400", "Saint-Denis", "FR"))).isEmpty();
        assertThat(price(1_000, false, new Destination("10115", "Berlin", "DE"))).isEmpty();
        assertThat(price(1_000, false, new Destination("1000", "Tunis", "TN"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "44000, FR, METROPOLITAN_FRANCE",
        "20090, FR, CORSICA",
        "97110, FR, OVERSEAS",
        "98800, FR, OVERSEAS",
        "98000, MC, METROPOLITAN_FRANCE",
        "1000, BE, EUROPE"
    })
    void a_place_is_in_one_zone(String postalCode, String country, Zone zone) {
        assertThat(Zone.of(new Destination(postalCode, "Ville", country))).contains(zone);
    }

    @Test
    void an_invalid_band_is_rejected_with_the_reason() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() ->
                        new RateBand(DeliveryMode.LOCAL_PICKUP, Zone.EUROPE, 1, Money.ZERO, 1));
    }

    private static Optional<Money> price(int grams, boolean pallet, Destination to) {
        return INITIAL.price(new ParcelWeight(grams, pallet), to).map(RateBand::price);
    }
}
