package fr.reemploi.application.checkout;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.anAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shipping.PriceChange;
import fr.reemploi.application.shipping.SignedOffers.Consignment;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.listing.Offer;
import fr.reemploi.domain.listing.VatScheme;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.Destination;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A buyer pays the price that was shown, or is shown the new one first.
final class PriceChangedTest {
    private final PurchaseFixture fixture = new PurchaseFixture();

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void a_part_that_changed_is_not_sold_at_another_price(
            String change, UnaryOperator<Offer> revision, long difference) {
        var part = fixture.aPart(fixture.aSeller());
        var basket = fixture.basket(part);
        var shownTotal = 8_900 + 2_500 + 1_790;
        revise(part, revision);

        var exception = place(basket);

        assertThat(exception.code()).isEqualTo("offer.price-changed");
        assertThat(exception.total()).isEqualTo(Money.cents(shownTotal + difference));
        assertThat(exception.changes()).extracting(PriceChange::listing).containsExactly(part);
        assertThat(fixture.part(part).status(fixture.clock.instant()))
                .isEqualTo(ListingStatus.PUBLISHED);
        assertThat(fixture.orders.after(Optional.empty(), 9)).isEmpty();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("raised a hundredfold", price(890_000), 881_100),
                Arguments.of("lowered", price(8_899), -1),
                Arguments.of("deposit raised", deposit(Optional.of(Money.cents(2_501))), 1),
                Arguments.of("deposit removed", deposit(Optional.empty()), -2_500),
                Arguments.of("price moved to the deposit", moved(), 0),
                Arguments.of("VAT scheme", vat(VatScheme.STANDARD), 0));
    }

    @Test
    void only_the_changed_parts_of_several_sellers_are_named() {
        var first = fixture.aPart(fixture.aSeller());
        var secondSeller = fixture.aSeller();
        var second = fixture.aPart(secondSeller);
        var third = fixture.aPart(secondSeller);
        var basket = fixture.basket(first, second, third);
        revise(third, price(9_900));

        assertThat(place(basket).changes()).extracting(PriceChange::listing).containsExactly(third);
    }

    @Test
    void a_new_quote_is_the_confirmation() {
        var part = fixture.aPart(fixture.aSeller());
        fixture.basket(part);
        revise(part, price(9_500));

        var checkout = fixture.checkout(fixture.aBuyer(), part);

        assertThat(checkout.total()).isEqualTo(Money.cents(9_500 + 2_500 + 1_790));
    }

    @Test
    void other_changes_of_a_listing_are_no_price_change() {
        var part = fixture.aPart(fixture.aSeller());
        var basket = fixture.basket(part);
        revise(
                part,
                offer ->
                        new Offer(
                                offer.price(),
                                offer.vatScheme(),
                                Optional.of(24),
                                offer.coreDeposit(),
                                offer.deliveryModes()));

        var checkout =
                fixture.application.placeCheckout.place(
                        fixture.aBuyer(), new CheckoutId(IDS.next()), basket);

        assertThat(checkout.total()).isEqualTo(Money.cents(8_900 + 2_500 + 1_790));
    }

    @Test
    void the_delivery_price_shown_is_the_one_charged_when_the_seller_changes_their_rates() {
        var seller = fixture.aSeller();
        var part = fixture.aPart(seller);
        var basket = fixture.basket(part);
        var grids = fixture.application.sellerRatesStore;
        grids.save(grids.of(seller.account()).update(true, List.of()));

        var checkout =
                fixture.application.placeCheckout.place(
                        fixture.aBuyer(), new CheckoutId(IDS.next()), basket);

        assertThat(fixture.orders.findAll(checkout.orders()))
                .extracting(Order::sale)
                .allSatisfy(sale -> assertThat(sale.shipping()).isEqualTo(Money.cents(1_790)));
    }

    @Test
    void an_offer_of_an_earlier_version_without_prices_is_asked_for_again() {
        var part = fixture.part(fixture.aPart(fixture.aSeller()));
        var now = fixture.clock.instant();
        var consignment =
                new Consignment(part.seller(), List.of(part), Destination.of(anAddress()));
        var token =
                fixture.application.secrets.signToken(
                        "shipping-offer",
                        "x\nSELLER_RATES\nparcel\nHOME\n1790\n2\nfalse",
                        now.plus(Duration.ofMinutes(5)));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> fixture.application.signedOffers.read(consignment, token, now))
                .satisfies(exception -> assertThat(exception.code()).isEqualTo("offer.expired"));
    }

    private PriceChangedException place(Form basket) {
        var buyer = fixture.aBuyer();
        return catchThrowableOfType(
                PriceChangedException.class,
                () ->
                        fixture.application.placeCheckout.place(
                                buyer, new CheckoutId(IDS.next()), basket));
    }

    private void revise(ListingId id, UnaryOperator<Offer> revision) {
        fixture.listings.update(
                id,
                listing -> {
                    var details = listing.details();
                    return listing.updateDetails(
                            new ListingDetails(
                                    details.sku(),
                                    details.title(),
                                    details.description(),
                                    details.part(),
                                    details.donor(),
                                    revision.apply(details.offer()),
                                    details.parcel(),
                                    details.location()),
                            fixture.clock.instant());
                });
    }

    private static UnaryOperator<Offer> price(long cents) {
        return offer -> with(offer, Money.cents(cents), offer.vatScheme(), offer.coreDeposit());
    }

    private static UnaryOperator<Offer> deposit(Optional<Money> deposit) {
        return offer -> with(offer, offer.price().orElseThrow(), offer.vatScheme(), deposit);
    }

    private static UnaryOperator<Offer> vat(VatScheme scheme) {
        return offer -> with(offer, offer.price().orElseThrow(), scheme, offer.coreDeposit());
    }

    private static UnaryOperator<Offer> moved() {
        return offer ->
                with(offer, Money.cents(8_800), offer.vatScheme(), Optional.of(Money.cents(2_600)));
    }

    private static Offer with(Offer offer, Money price, VatScheme scheme, Optional<Money> deposit) {
        return new Offer(
                Optional.of(price), scheme, offer.warrantyMonths(), deposit, offer.deliveryModes());
    }
}
