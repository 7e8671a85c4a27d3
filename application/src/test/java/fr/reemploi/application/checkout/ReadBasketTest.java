package fr.reemploi.application.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.Examples;
import fr.reemploi.application.checkout.ReadBasket.UnavailableItem;
import fr.reemploi.application.checkout.ReadBasket.UnavailableReason;
import fr.reemploi.domain.listing.ListingId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadBasketTest {
    private final PurchaseFixture fixture = new PurchaseFixture();
    private final ReadBasket baskets = fixture.application.readBasket;

    @Test
    void parts_are_grouped_by_seller_in_the_order_they_were_put_in() {
        var seller = fixture.aSeller();
        var other = fixture.aSeller();
        var parts = List.of(fixture.aPart(seller), fixture.aPart(other), fixture.aPart(seller));
        var basket = baskets.read(Optional.empty(), parts);
        assertThat(basket.missing()).isEmpty();
        assertThat(basket.groups())
                .extracting(ReadBasket.SellerGroup::seller)
                .containsExactly(seller.account(), other.account());
        assertThat(basket.parts())
                .extracting(part -> part.id())
                .containsExactly(parts.get(0), parts.get(2), parts.get(1));
    }

    @Test
    void unavailable_items_are_listed_with_the_reason() {
        var seller = fixture.aSeller();
        var buyer = fixture.aBuyer();
        var reservedPart = fixture.aPart(seller);
        fixture.checkout(buyer, reservedPart);
        var sold = fixture.aPart(seller);
        fixture.paidOrder(buyer, sold);
        var free = fixture.aPart(seller);
        var unknown = new ListingId(Examples.IDS.next());
        var parts = List.of(reservedPart, sold, unknown, free);

        var contents = baskets.read(Optional.of(buyer), parts);
        assertThat(contents.parts()).extracting(part -> part.id()).containsExactly(free);
        assertThat(contents.missing())
                .extracting(UnavailableItem::reason)
                .containsExactly(
                        UnavailableReason.RESERVED, UnavailableReason.GONE, UnavailableReason.GONE);
        assertThat(contents.missing().getFirst().title()).isPresent();
        assertThat(contents.missing().getLast().title()).isEmpty();

        assertThat(baskets.read(Optional.of(seller), List.of(free)).missing())
                .extracting(UnavailableItem::reason)
                .containsExactly(UnavailableReason.OWN);
    }

    @Test
    void a_draft_in_a_forged_basket_reveals_nothing() {
        var draft = fixture.listings.save(fr.reemploi.domain.shared.Change.of(Examples.aDraft()));
        var contents = baskets.read(Optional.empty(), List.of(draft.id()));
        assertThat(contents.missing().getFirst().title()).isEmpty();
    }
}
