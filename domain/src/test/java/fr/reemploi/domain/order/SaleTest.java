package fr.reemploi.domain.order;

import static fr.reemploi.domain.listing.VatScheme.EXEMPT;
import static fr.reemploi.domain.listing.VatScheme.MARGIN;
import static fr.reemploi.domain.listing.VatScheme.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.SellerKind;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Title;
import fr.reemploi.domain.listing.VatScheme;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.PhoneNumber;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.domain.shipping.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class SaleTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Address HOME =
            new Address("Léa", "3 quai de la Fosse", Optional.empty(), "44000", "Nantes", "FR");

    @Test
    void what_is_sold_under_the_standard_scheme_contains_vat_and_so_does_its_delivery() {
        assertThat(vat(0, line(12_000, STANDARD))).isEqualTo(2_000);
        assertThat(vat(1_200, line(12_000, STANDARD))).isEqualTo(2_200);
    }

    @Test
    void a_margin_or_an_exempt_sale_shows_none() {
        assertThat(vat(1_290, line(8_900, MARGIN), line(5_000, EXEMPT))).isZero();
    }

    @Test
    void delivery_is_taxed_by_the_share_of_what_is_taxed() {
        assertThat(vat(1_200, line(9_000, STANDARD), line(3_000, MARGIN))).isEqualTo(1_650);
    }

    @Test
    void it_is_rounded_once() {
        // two thirds of a cent each: 1 and 1 would be 2
        assertThat(vat(0, line(4, STANDARD), line(4, STANDARD))).isEqualTo(1);
        // half a cent, to even
        assertThat(vat(0, line(3, STANDARD))).isZero();
        assertThat(vat(0, line(9, STANDARD))).isEqualTo(2);
    }

    @Test
    void a_core_deposit_is_no_price() {
        var part = line(12_000, STANDARD, Optional.of(Money.cents(6_000)));
        assertThat(vat(0, part)).isEqualTo(2_000);
    }

    private static long vat(long shipping, OrderLine... lines) {
        return sale(shipping, List.of(lines)).vatIncluded().minor();
    }

    private static Sale sale(long shipping, List<OrderLine> lines) {
        var buyer = new Buyer(anAccount(), "Léa", true, Language.FR, HOME);
        var delivery =
                new Delivery(
                        Carrier.SELLER_RATES,
                        "parcel",
                        DeliveryMode.HOME,
                        Money.cents(shipping),
                        3,
                        HOME,
                        Optional.empty());
        var seller = new Seller(anAccount(), aProfile());
        return new Sale(buyer, seller, lines, delivery, new Commission(500, 2_000), NOON);
    }

    private static AccountId anAccount() {
        return new AccountId(UUID.randomUUID());
    }

    private static SellerProfile aProfile() {
        return new SellerProfile(
                SellerKind.INDIVIDUAL,
                "Paul",
                "Paul Petit",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PhoneNumber.parse("02 41 00 00 00"),
                HOME);
    }

    private static OrderLine line(long cents, VatScheme scheme) {
        return line(cents, scheme, Optional.empty());
    }

    private static OrderLine line(long cents, VatScheme scheme, Optional<Money> deposit) {
        return new OrderLine(
                new ListingId(UUID.randomUUID()),
                new Title("Alternateur"),
                Optional.of("alternator"),
                Optional.empty(),
                Money.cents(cents),
                scheme,
                deposit,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
