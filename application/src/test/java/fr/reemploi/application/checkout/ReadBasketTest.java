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
    private final PurchaseFixture house = new PurchaseFixture();
    private final ReadBasket baskets = new ReadBasket(house.listings, house.accounts, house.clock);

    @Test
    void parts_are_grouped_by_seller_in_the_order_they_were_put_in() {
        var one = house.aSeller();
        var other = house.aSeller();
        var parts = List.of(house.aPart(one), house.aPart(other), house.aPart(one));
        var basket = baskets.read(Optional.empty(), parts);
        assertThat(basket.missing()).isEmpty();
        assertThat(basket.groups())
                .extracting(ReadBasket.SellerGroup::seller)
                .containsExactly(one.account(), other.account());
        assertThat(basket.parts())
                .extracting(part -> part.id())
                .containsExactly(parts.get(0), parts.get(2), parts.get(1));
    }

    @Test
    void what_cannot_be_bought_is_told_with_its_reason() {
        var seller = house.aSeller();
        var buyer = house.aBuyer();
        var held = house.aPart(seller);
        house.checkout(buyer, held);
        var sold = house.aPart(seller);
        house.paid(buyer, sold);
        var free = house.aPart(seller);
        var unknown = new ListingId(Examples.IDS.next());
        var parts = List.of(held, sold, unknown, free);

        var seen = baskets.read(Optional.of(buyer), parts);
        assertThat(seen.parts()).extracting(part -> part.id()).containsExactly(free);
        assertThat(seen.missing())
                .extracting(UnavailableItem::obstacle)
                .containsExactly(
                        UnavailableReason.RESERVED, UnavailableReason.GONE, UnavailableReason.GONE);
        assertThat(seen.missing().getFirst().title()).isPresent();
        assertThat(seen.missing().getLast().title()).isEmpty();

        assertThat(baskets.read(Optional.of(seller), List.of(free)).missing())
                .extracting(UnavailableItem::obstacle)
                .containsExactly(UnavailableReason.OWN);
    }

    @Test
    void a_draft_in_a_forged_basket_tells_nothing() {
        var draft = house.listings.save(fr.reemploi.domain.shared.Change.of(Examples.aDraft()));
        var seen = baskets.read(Optional.empty(), List.of(draft.id()));
        assertThat(seen.missing().getFirst().title()).isEmpty();
    }
}
