package fr.reemploi.application.order;

import static fr.reemploi.application.Examples.IDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.InMemoryApplication.Ports;
import fr.reemploi.application.checkout.PurchaseFixture;
import fr.reemploi.application.listing.InMemoryPhotoStore;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.ReturnId;
import fr.reemploi.domain.shared.ConflictException;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReturnPhotosTest {
    private static final byte[] PHOTO = InMemoryPhotoStore.aPhotoFile();

    private final InMemoryPhotoStore store = new InMemoryPhotoStore();
    private final PurchaseFixture fixture =
            new PurchaseFixture(
                    new InMemoryApplication(Ports.IN_MEMORY.with(PhotoStore.class, _ -> store)));
    private final ReturnParts returns = fixture.returns;
    private final Actor seller = fixture.aSeller();
    private final Actor buyer = fixture.aBuyer();

    @Test
    void a_photo_sent_twice_is_there_once() {
        var returnId = requestedReturn();
        var photo = aPhotoId();
        returns.addPhoto(buyer, returnId, photo, PHOTO);
        returns.addPhoto(buyer, returnId, photo, PHOTO);
        assertThat(order(returnId).returnNumbered(1).photos()).hasSize(1);
    }

    @Test
    void a_rejected_photo_is_not_stored() {
        var returnId = requestedReturn();
        returns.reject(seller, returnId, Form.ofJson(Map.of("comment", "Non")));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> returns.addPhoto(buyer, returnId, aPhotoId(), PHOTO));
        assertThat(store.keys()).isEmpty();
    }

    private ReturnId requestedReturn() {
        var order = fixture.deliveredOrder(buyer, seller, fixture.aPart(seller));
        var form = Form.ofJson(Map.of("reason", "damaged", "comment", "Cassé"));
        return returns.request(buyer, order.id(), form).id();
    }

    private Order order(ReturnId id) {
        return fixture.orders.get(id.order());
    }

    private static PhotoId aPhotoId() {
        return new PhotoId(IDS.next());
    }
}
