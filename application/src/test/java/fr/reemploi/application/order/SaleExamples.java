package fr.reemploi.application.order;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aProfile;
import static fr.reemploi.application.Examples.aPublishedListing;
import static fr.reemploi.application.Examples.anAccountId;
import static fr.reemploi.application.Examples.anAddress;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.SellerKind;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Title;
import fr.reemploi.domain.listing.VatScheme;
import fr.reemploi.domain.order.Buyer;
import fr.reemploi.domain.order.Commission;
import fr.reemploi.domain.order.OrderLine;
import fr.reemploi.domain.order.Sale;
import fr.reemploi.domain.order.Seller;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.domain.shipping.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Sales for test orders.
final class SaleExamples {
    private SaleExamples() {}

    /// Two parts of a recycler, shipped to a pickup point.
    static Sale aSale(AccountId buyer, AccountId seller, Instant at) {
        var delivery =
                new Delivery(
                        new Carrier("mondial-relay"),
                        "24R",
                        DeliveryMode.PICKUP_POINT,
                        Money.cents(690),
                        3,
                        anAddress(),
                        Optional.of("FR-012345"),
                        Optional.of("Tabac « Le Fétiche », 1 rue Haute, 49000 Angers"));
        return new Sale(
                new Buyer(buyer, "Léa", true, Language.FR, anAddress()),
                new Seller(seller, aProfile()),
                List.of(
                        OrderLine.of(aPublishedListing(seller)),
                        OrderLine.of(aPublishedListing(seller))),
                delivery,
                new Commission(800, 2_000),
                at);
    }

    /// A minimal sale: one part of a private seller, picked up by a garage.
    static Sale aMinimalSale() {
        return new Sale(
                new Buyer(anAccountId(), "Garage", false, Language.EN, anAddress()),
                new Seller(anAccountId(), aPrivateProfile()),
                List.of(aMinimalLine()),
                new Delivery(
                        Carrier.LOCAL_PICKUP,
                        "",
                        DeliveryMode.LOCAL_PICKUP,
                        Money.ZERO,
                        0,
                        anAddress(),
                        Optional.empty()),
                new Commission(0, 0),
                NOON);
    }

    private static SellerProfile aPrivateProfile() {
        return new SellerProfile(
                SellerKind.INDIVIDUAL,
                "Léa",
                "Léa Martin",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                aProfile().phone(),
                anAddress());
    }

    private static OrderLine aMinimalLine() {
        return new OrderLine(
                new ListingId(IDS.next()),
                new Title("Pièce"),
                Optional.empty(),
                Optional.empty(),
                Money.cents(1),
                VatScheme.EXEMPT,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
