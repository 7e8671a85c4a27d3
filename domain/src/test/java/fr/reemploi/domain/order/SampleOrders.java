package fr.reemploi.domain.order;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.SellerKind;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.account.Siret;
import fr.reemploi.domain.account.VhuApproval;
import fr.reemploi.domain.checkout.Capture;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Title;
import fr.reemploi.domain.listing.VatScheme;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shared.PhoneNumber;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.domain.shipping.Delivery;
import fr.reemploi.domain.shipping.ParcelTracking;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Orders for tests.
final class SampleOrders {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final CheckoutId CHECKOUT = new CheckoutId(new UUID(1, 1));

    private SampleOrders() {}

    static Order placed(Sale sale) {
        var until = NOON.plus(Duration.ofMinutes(30));
        return Order.place(new OrderId(new UUID(2, 2)), CHECKOUT, sale, until).now();
    }

    static Order paid(Sale sale) {
        return placed(sale).pay(capture(sale), NOON).now();
    }

    static Order shipped(Sale sale) {
        var parcel = new ParcelTracking("Colissimo", Optional.of("6A1"));
        return paid(sale).accept(NOON).now().ship(parcel, NOON).now();
    }

    static Order delivered(Sale sale) {
        return shipped(sale).confirmReceipt(false, NOON).now();
    }

    static Capture capture(Sale sale) {
        return new Capture(new PaymentId(CHECKOUT, 1), "ch_1", sale.total(), NOON);
    }

    /// A sale by a recycler to a consumer, shipped, of parts at these prices in cents, each with a
    /// deposit of 10 €.
    static Sale of(long... cents) {
        return of(SellerKind.RECYCLER, DeliveryMode.HOME, cents);
    }

    static Sale of(SellerKind kind, DeliveryMode mode, long... cents) {
        var lines = Arrays.stream(cents).mapToObj(SampleOrders::line).toList();
        return new Sale(
                buyer(), seller(kind), lines, delivery(mode), new Commission(800, 2_000), NOON);
    }

    private static OrderLine line(long cents) {
        return new OrderLine(
                new ListingId(new UUID(3, cents)),
                new Title("Alternateur"),
                Optional.of("alternator"),
                Optional.empty(),
                Money.cents(cents),
                VatScheme.MARGIN,
                Optional.of(Money.cents(1_000)),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Buyer buyer() {
        return new Buyer(new AccountId(new UUID(4, 4)), "Léa", true, Language.FR, address());
    }

    private static Seller seller(SellerKind kind) {
        var professional = kind.isProfessional();
        var profile =
                new SellerProfile(
                        kind,
                        "Casse",
                        "Casse SARL",
                        professional ? Optional.of(new Siret("73282932000074")) : Optional.empty(),
                        Optional.empty(),
                        professional
                                ? Optional.of(VhuApproval.parse("PR 49 00012 D"))
                                : Optional.empty(),
                        PhoneNumber.parse("02 41 00 00 00"),
                        address());
        return new Seller(new AccountId(new UUID(5, 5)), profile);
    }

    private static Delivery delivery(DeliveryMode mode) {
        var collected = mode == DeliveryMode.LOCAL_PICKUP;
        return new Delivery(
                collected ? Carrier.LOCAL_PICKUP : Carrier.SELLER_RATES,
                collected ? "on-site" : "parcel",
                mode,
                collected ? Money.ZERO : Money.cents(1_290),
                3,
                address(),
                Optional.empty());
    }

    private static Address address() {
        return new Address("Léa", "1 rue", Optional.empty(), "44000", "Nantes", "FR");
    }
}
