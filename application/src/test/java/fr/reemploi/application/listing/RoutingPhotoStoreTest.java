package fr.reemploi.application.listing;

import static fr.reemploi.application.listing.InMemoryPhotoStore.aPhotoFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.listing.PhotoStore.Size;
import fr.reemploi.application.listing.RoutingPhotoStore.OutagePolicy;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.shared.InvalidInputException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoutingPhotoStoreTest {
    private static final PhotoId ID = new PhotoId(new UUID(1, 2));

    private final FakeHostedPhotos hosted = new FakeHostedPhotos();
    private final InMemoryPhotoStore local = new InMemoryPhotoStore();
    private final PhotoStore photos =
            new RoutingPhotoStore(hosted, local, OutagePolicy.STORE_LOCALLY);

    @Test
    void a_new_photo_goes_to_the_service_as_soon_as_it_is_configured() {
        var photo = photos.store(ID, aPhotoFile());
        assertThat(photos.address(photo, Size.LARGE)).startsWith("https://images.example/");
        assertThat(local.keys()).isEmpty();
    }

    @Test
    void without_a_configuration_photos_are_stored_locally() {
        hosted.close();
        var photo = photos.store(ID, aPhotoFile());
        assertThat(photos.address(photo, Size.LARGE)).startsWith("/photos/");
        assertThat(hosted.keys()).isEmpty();
    }

    @Test
    void each_photo_is_served_and_removed_where_it_is_stored() {
        var hostedPhoto = photos.store(ID, aPhotoFile());
        hosted.close();
        var localPhoto = photos.store(new PhotoId(new UUID(1, 3)), aPhotoFile());
        assertThat(photos.address(hostedPhoto, Size.LARGE)).startsWith("https://images.example/");
        assertThat(photos.address(localPhoto, Size.LARGE)).startsWith("/photos/");
        photos.remove(hostedPhoto.key());
        assertThat(hosted.keys()).isEmpty();
        assertThat(local.keys()).hasSize(1);
        photos.remove(localPhoto.key());
        assertThat(local.keys()).isEmpty();
    }

    @Test
    void during_an_outage_a_single_node_stores_photos_locally() {
        hosted.setDown();
        var photo = photos.store(ID, aPhotoFile());
        assertThat(photos.address(photo, Size.LARGE)).startsWith("/photos/");
    }

    @Test
    void one_of_several_nodes_rejects_them_instead() {
        var shared = new RoutingPhotoStore(hosted, local, OutagePolicy.REJECT);
        hosted.setDown();
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> shared.store(ID, aPhotoFile()))
                .satisfies(down -> assertThat(down.code()).isEqualTo("images.unavailable"));
        assertThat(local.keys()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(OutagePolicy.class)
    void an_invalid_image_is_rejected_by_every_store(OutagePolicy outagePolicy) {
        var routed = new RoutingPhotoStore(hosted, local, outagePolicy);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> routed.store(ID, new byte[] {1, 2}));
        assertThat(local.keys()).isEmpty();
    }

    /// Removal is triggered by an event, which is retried until it succeeds.
    @Test
    void a_failed_removal_is_reported() {
        var photo = photos.store(ID, aPhotoFile());
        hosted.setDown();
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> photos.remove(photo.key()));
    }
}
