package fr.reemploi.application.listing;

import static fr.reemploi.application.listing.InMemoryPhotoStore.aPicture;
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
    private final InMemoryPhotoStore here = new InMemoryPhotoStore();
    private final PhotoStore photos = new RoutingPhotoStore(hosted, here, OutagePolicy.KEEP_HERE);

    @Test
    void a_new_picture_goes_outside_as_soon_as_that_is_configured() {
        var photo = photos.keep(ID, aPicture());
        assertThat(photos.address(photo, Size.LARGE)).startsWith("https://images.example/");
        assertThat(here.keys()).isEmpty();
    }

    @Test
    void without_a_configuration_pictures_stay_here() {
        hosted.close();
        var photo = photos.keep(ID, aPicture());
        assertThat(photos.address(photo, Size.LARGE)).startsWith("/photos/");
        assertThat(hosted.keys()).isEmpty();
    }

    @Test
    void each_is_shown_and_removed_where_it_is_whatever_is_configured_now() {
        var outside = photos.keep(ID, aPicture());
        hosted.close();
        var inside = photos.keep(new PhotoId(new UUID(1, 3)), aPicture());
        assertThat(photos.address(outside, Size.LARGE)).startsWith("https://images.example/");
        assertThat(photos.address(inside, Size.LARGE)).startsWith("/photos/");
        photos.remove(outside.key());
        assertThat(hosted.keys()).isEmpty();
        assertThat(here.keys()).hasSize(1);
        photos.remove(inside.key());
        assertThat(here.keys()).isEmpty();
    }

    @Test
    void while_the_service_is_down_one_machine_keeps_pictures_itself() {
        hosted.goDown();
        var photo = photos.keep(ID, aPicture());
        assertThat(photos.address(photo, Size.LARGE)).startsWith("/photos/");
    }

    @Test
    void one_of_several_machines_refuses_them_instead() {
        var shared = new RoutingPhotoStore(hosted, here, OutagePolicy.REFUSE);
        hosted.goDown();
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> shared.keep(ID, aPicture()))
                .satisfies(down -> assertThat(down.code()).isEqualTo("images.unavailable"));
        assertThat(here.keys()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(OutagePolicy.class)
    void what_is_no_picture_is_refused_wherever_it_would_go(OutagePolicy whenDown) {
        var routed = new RoutingPhotoStore(hosted, here, whenDown);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> routed.keep(ID, new byte[] {1, 2}));
        assertThat(here.keys()).isEmpty();
    }

    /// Removing is told by an event, which is told again until it succeeds.
    @Test
    void a_removal_that_fails_says_so() {
        var photo = photos.keep(ID, aPicture());
        hosted.goDown();
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> photos.remove(photo.key()));
    }
}
