package fr.reemploi.application.shipping;

import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.RateBand;
import fr.reemploi.domain.shipping.SellerRates;
import fr.reemploi.domain.shipping.Zone;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Contract of `SellerRatesStore`.
public abstract class SellerRatesStoreContract {
    protected abstract SellerRatesStore grids();

    @Test
    void a_seller_without_stored_rates_has_the_initial_ones() {
        var seller = anAccountId();

        assertThat(grids().of(seller)).isEqualTo(SellerRates.initial(seller));
    }

    @Test
    void a_saved_debt_is_found_under_its_seller_only() {
        var seller = anAccountId();
        var bands =
                Arrays.stream(Zone.values())
                        .map(zone ->
                                new RateBand(DeliveryMode.FREIGHT, zone, 600_000, euros(120), 9))
                        .toList();

        var saved = grids().save(grids().of(seller).update(false, bands));
        assertThat(saved)
                .isEqualTo(SellerRates.initial(seller).update(false, bands).withNextVersion());
        assertThat(grids().of(seller)).isEqualTo(saved);
        var other = anAccountId();
        assertThat(grids().of(other)).isEqualTo(SellerRates.initial(other));

        var emptied = grids().save(saved.update(true, List.of()));
        assertThat(grids().of(seller)).isEqualTo(emptied);
    }

    @Test
    void a_writer_with_a_stale_version_is_rejected() {
        var stored = grids().of(anAccountId());
        var updated = grids().save(stored);

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> grids().save(stored));
        var newest = grids().save(updated.update(false, updated.bands()));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> grids().save(updated));
        assertThat(grids().of(stored.seller())).isEqualTo(newest);
    }

    @Test
    void of_twenty_concurrent_first_writes_one_succeeds() throws Exception {
        var stored = grids().of(anAccountId());

        var saved = ConcurrentCalls.run(20, StaleVersionException.class, _ -> grids().save(stored));

        assertThat(saved).hasSize(1);
    }

    private static Money euros(int whole) {
        return Money.cents(whole * 100L);
    }
}
