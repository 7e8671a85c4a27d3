package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.order.CommissionRates;
import fr.reemploi.domain.account.SellerKind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarketplaceOptionsTest {
    private static final String RECYCLER = "REEMPLOI_MARKETPLACE_COMMISSION_RECYCLER";

    @Test
    void nothing_said_is_the_usual_commission() {
        assertThat(MarketplaceOptions.commission(Map.of())).isEqualTo(CommissionRates.USUAL);
    }

    @Test
    void a_rate_may_be_set_for_each_kind_of_seller() {
        var rates = MarketplaceOptions.commission(Map.of(RECYCLER, " 7,25 % "));
        assertThat(rates.of(SellerKind.RECYCLER).basisPoints()).isEqualTo(725);
        assertThat(rates.of(SellerKind.GARAGE))
                .isEqualTo(CommissionRates.USUAL.of(SellerKind.GARAGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dix", "-1", "51", "7.123"})
    void what_is_no_rate_stops_the_start_and_says_so(String typed) {
        assertThatExceptionOfType(Stop.class)
                .isThrownBy(() -> MarketplaceOptions.commission(Map.of(RECYCLER, typed)))
                .withMessageContaining(typed);
    }
}
