package fr.reemploi.application.order;

import static fr.reemploi.application.Examples.IDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.checkout.PurchaseFixture;
import fr.reemploi.application.listing.InMemoryPhotoStore;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.ReturnId;
import fr.reemploi.domain.shared.ConflictException;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReturnPhotosTest {
    private static final byte[] PICTURE = InMemoryPhotoStore.aPicture();

    private final PurchaseFixture house = new PurchaseFixture();
    private final InMemoryPhotoStore store = new InMemoryPhotoStore();
    private final ReturnParts returns =
            new ReturnParts(house.orders, house.settle, store, house.clock);
    private final Actor seller = house.aSeller();
    private final Actor buyer = house.aBuyer();

    @Test
    void a_photo_sent_twice_is_there_once() {
        var asked = asked();
        var photo = aPhotoId();
        returns.photograph(buyer, asked, photo, PICTURE);
        returns.photograph(buyer, asked, photo, PICTURE);
        assertThat(order(asked).aReturn(1).photos()).hasSize(1);
    }

    @Test
    void a_photo_that_is_refused_is_not_kept() {
        var asked = asked();
        returns.refuse(seller, asked, Form.sent(Map.of("comment", "Non")));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> returns.photograph(buyer, asked, aPhotoId(), PICTURE));
        assertThat(store.keys()).isEmpty();
    }

    private ReturnId asked() {
        var order = house.delivered(buyer, seller, house.aPart(seller));
        var wish = Form.sent(Map.of("reason", "damaged", "comment", "Cassé"));
        return returns.request(buyer, order.id(), wish).id();
    }

    private Order order(ReturnId id) {
        return house.orders.get(id.order());
    }

    private static PhotoId aPhotoId() {
        return new PhotoId(IDS.next());
    }
}
