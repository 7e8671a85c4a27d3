package fr.reemploi.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.ListingEvent.ListingDeleted;
import fr.reemploi.domain.listing.ListingEvent.ListingPublished;
import fr.reemploi.domain.listing.ListingEvent.PhotoRemoved;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.vehicle.Odometer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListingTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofMinutes(10));
    private static final Instant END = NOON.plus(Duration.ofMinutes(30));
    private static final HolderId ANNE = new HolderId(new UUID(0, 1));
    private static final HolderId BOB = new HolderId(new UUID(0, 2));
    private static final Photo PHOTO = new Photo(new PhotoId(new UUID(1, 1)), "a", 800, 600);
    private static final Photo OTHER = new Photo(new PhotoId(new UUID(1, 2)), "b", 800, 600);

    @Test
    void a_draft_may_be_incomplete() {
        var draft = draft(bare());
        assertThat(draft.status(NOON)).isEqualTo(ListingStatus.DRAFT);
        assertThat(draft.publishedAt()).isEmpty();
        assertThat(draft.wasEverPublished()).isFalse();
    }

    @Test
    void publishing_names_all_that_is_missing_at_once() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> draft(bare()).publish(NOON))
                .satisfies(exception ->
                        assertThat(exception.errors())
                                .extracting(FieldError::field)
                                .containsExactly("price", "category", "donor.mileageKm", "photos"));
        assertThat(Listing.fieldsNeededToPublish())
                .containsExactly("price", "category", "donor.mileageKm");
    }

    @Test
    void a_drawing_may_stand_in_for_the_photo_but_for_nothing_else() {
        var change = draft(complete()).publishWithoutPhoto(NOON);
        assertThat(change.events()).containsExactly(new ListingPublished(change.now().id(), NOON));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> draft(bare()).publishWithoutPhoto(NOON));
    }

    @Test
    void publishing_twice_changes_nothing() {
        assertThat(published().publish(LATER)).isEqualTo(Change.none(published()));
    }

    @Test
    void a_published_listing_stays_complete() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> published().updateDetails(bare(), LATER));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> published().removePhoto(PHOTO.id(), LATER))
                .withMessageContaining("listing.last-photo");
    }

    @Test
    void a_second_buyer_is_rejected_until_the_reservation_expires() {
        var held = published().reserve(ANNE, END, NOON).now();
        assertThat(held.status(LATER)).isEqualTo(ListingStatus.RESERVED);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> held.reserve(BOB, END, LATER));
        assertThat(held.status(END)).isEqualTo(ListingStatus.PUBLISHED);
        var reservedByBob = held.reserve(BOB, END.plusSeconds(60), END).now();
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> reservedByBob.sell(ANNE, END));
        assertThat(reservedByBob.sell(BOB, END).now().status(END)).isEqualTo(ListingStatus.SOLD);
    }

    @Test
    void the_same_buyer_may_ask_twice() {
        var held = published().reserve(ANNE, END, NOON).now();
        assertThat(held.reserve(ANNE, END, LATER).changed()).isFalse();
    }

    @Test
    void a_late_payment_still_buys_what_nobody_else_took() {
        var held = published().reserve(ANNE, END, NOON).now();
        var sold = held.sell(ANNE, END.plusSeconds(600)).now();
        assertThat(sold.sell(ANNE, END.plusSeconds(700)).changed()).isFalse();
    }

    @Test
    void only_its_holder_releases_a_part() {
        var held = published().reserve(ANNE, END, NOON).now();
        assertThat(held.release(BOB, LATER).changed()).isFalse();
        assertThat(held.release(ANNE, LATER).now().status(LATER))
                .isEqualTo(ListingStatus.PUBLISHED);
    }

    @Test
    void a_reserved_part_cannot_be_withdrawn_changed_or_deleted() {
        var held = published().reserve(ANNE, END, NOON).now();
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> held.withdraw(LATER));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> held.updateDetails(bare(), LATER));
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> held.delete(LATER));
        assertThat(held.withdraw(END).now().status(END)).isEqualTo(ListingStatus.WITHDRAWN);
    }

    @Test
    void what_was_withdrawn_can_be_put_back_on_sale_with_its_first_date() {
        var withdrawn = published().withdraw(LATER).now();
        assertThat(withdrawn.wasEverPublished()).isTrue();
        assertThat(withdrawn.publish(END).now().publishedAt()).contains(NOON);
    }

    @Test
    void deleting_leaves_a_blank_tombstone() {
        var change = published().delete(LATER);
        assertThat(change.now().status(LATER)).isEqualTo(ListingStatus.DELETED);
        assertThat(change.now().details().title().value()).isEqualTo("—");
        assertThat(change.now().photos()).isEmpty();
        assertThat(change.now().wasEverPublished()).isTrue();
        assertThat(change.events())
                .containsExactly(
                        new ListingDeleted(change.now().id(), LATER),
                        new PhotoRemoved(change.now().id(), PHOTO.key(), LATER));
    }

    @Test
    void photos_are_ordered_by_naming_each_once() {
        var two = published().addPhoto(OTHER, LATER).now();
        var reordered = two.reorderPhotos(List.of(OTHER.id(), PHOTO.id()), LATER).now();
        assertThat(reordered.photos()).containsExactly(OTHER, PHOTO);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> two.reorderPhotos(List.of(OTHER.id(), OTHER.id()), LATER));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> two.reorderPhotos(List.of(OTHER.id()), LATER));
    }

    @Test
    void a_listing_has_at_most_twelve_photos() {
        var listing = draft(complete());
        for (var i = 0; i < Listing.MAX_PHOTOS; i++) {
            listing =
                    listing.addPhoto(new Photo(new PhotoId(new UUID(2, i)), "k" + i, 1, 1), NOON)
                            .now();
        }
        var full = listing;
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> full.addPhoto(PHOTO, NOON));
    }

    @Test
    void a_reference_is_the_same_however_it_is_written() {
        assertThat(PartNumber.parse(" 82-00.660/034 ").normalized()).isEqualTo("8200660034");
        assertThat(PartNumber.parse("a003 tg 3581").normalized()).isEqualTo("A003TG3581");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> PartNumber.parse("-- /"));
    }

    private static Listing published() {
        return draft(complete()).addPhoto(PHOTO, NOON).now().publish(NOON).now();
    }

    private static Listing draft(ListingDetails content) {
        var seller = new Listing.SellerLocation(new AccountId(new UUID(9, 9)), Optional.of("49"));
        return Listing.draft(new ListingId(new UUID(3, 3)), seller, content, NOON).now();
    }

    private static ListingDetails bare() {
        return ListingDetails.NONE;
    }

    private static ListingDetails complete() {
        var blank = ListingDetails.NONE;
        var part =
                new Part(
                        Optional.of("alternator"),
                        Optional.empty(),
                        Optional.empty(),
                        Condition.USED,
                        Optional.empty(),
                        List.of(),
                        List.of());
        var none = Donor.NONE;
        var donor =
                new Donor(
                        none.make(),
                        none.model(),
                        none.year(),
                        none.fuel(),
                        none.engineCode(),
                        none.vin(),
                        none.firstRegistration(),
                        new Odometer.Unknown());
        var offer =
                new Offer(
                        Optional.of(Money.cents(8_900)),
                        VatScheme.MARGIN,
                        Optional.empty(),
                        Optional.empty(),
                        blank.offer().deliveryModes());
        return new ListingDetails(
                blank.sku(),
                new Title("Alternateur"),
                blank.description(),
                part,
                donor,
                offer,
                blank.parcel(),
                blank.location());
    }
}
