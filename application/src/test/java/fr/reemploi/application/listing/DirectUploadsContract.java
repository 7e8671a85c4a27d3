package fr.reemploi.application.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.listing.DirectUploads.SignedUpload;
import fr.reemploi.application.listing.DirectUploads.UploadReceipt;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// Contract of `DirectUploads`.
public abstract class DirectUploadsContract {
    protected static final AccountId SELLER = new AccountId(new UUID(1, 1));
    protected static final AccountId OTHER = new AccountId(new UUID(1, 2));
    protected static final ListingId LISTING = new ListingId(new UUID(2, 1));
    protected static final PhotoId ID = new PhotoId(new UUID(3, 1));

    protected abstract DirectUploads uploads();

    /// Uploads a photo with a signed upload.
    protected abstract UploadReceipt send(SignedUpload upload);

    /// Removes the account.
    protected abstract void removeAccount();

    protected final SignedUpload signedUpload() {
        return uploads().sign(SELLER, ID).orElseThrow();
    }

    @Test
    void a_signed_upload_is_valid_for_an_hour() {
        assertThat(signedUpload().method()).isEqualTo("POST");
        assertThat(signedUpload().fields()).isNotEmpty();
        assertThat(signedUpload().expiresAt())
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(59)),
                        Instant.now().plus(Duration.ofMinutes(61)));
    }

    @Test
    void an_uploaded_photo_can_be_claimed_and_claimed_again() {
        var receipt = send(signedUpload());
        assertThat(uploads().verify(SELLER, receipt)).isEqualTo(ID);
        var photo = uploads().claim(SELLER, LISTING, receipt);
        assertThat(photo.id()).isEqualTo(ID);
        assertThat(photo.width()).isEqualTo(4);
        assertThat(photo.height()).isEqualTo(3);
        assertThat(uploads().claim(SELLER, LISTING, receipt)).isEqualTo(photo);
    }

    @Test
    void another_listing_cannot_have_it_too() {
        var receipt = send(signedUpload());
        uploads().claim(SELLER, LISTING, receipt);
        var other = new ListingId(new UUID(2, 2));
        refused(
                "photo.taken",
                ConflictException.class,
                () -> uploads().claim(SELLER, other, receipt));
    }

    @Test
    void an_upload_of_another_seller_is_foreign() {
        var receipt = send(signedUpload());
        refused(
                "photo.foreign",
                InvalidInputException.class,
                () -> uploads().claim(OTHER, LISTING, receipt));
        for (var name : new String[] {"x", receipt.publicId() + "/x", receipt.publicId() + "/../x"})
            refused(
                    "photo.foreign",
                    InvalidInputException.class,
                    () ->
                            uploads()
                                    .verify(
                                            SELLER,
                                            new UploadReceipt(
                                                    name, receipt.version(), receipt.signature())));
    }

    @Test
    void a_receipt_with_an_invalid_signature_is_rejected() {
        var receipt = send(signedUpload());
        for (var forged :
                new UploadReceipt[] {
                    new UploadReceipt(
                            receipt.publicId(), receipt.version() + 1, receipt.signature()),
                    new UploadReceipt(receipt.publicId(), receipt.version(), "0".repeat(40)),
                    new UploadReceipt(receipt.publicId(), receipt.version(), "x")
                })
            refused(
                    "photo.unproven",
                    InvalidInputException.class,
                    () -> uploads().claim(SELLER, LISTING, forged));
    }

    @Test
    void unclaimed_photos_are_deleted_and_no_others() {
        var claimed = send(signedUpload());
        uploads().claim(SELLER, LISTING, claimed);
        var abandoned = uploads().sign(SELLER, new PhotoId(new UUID(3, 2))).orElseThrow();
        var unclaimed = send(abandoned);
        assertThat(uploads().deleteUnclaimedBefore(Instant.now().minusSeconds(60))).isZero();
        assertThat(uploads().deleteUnclaimedBefore(Instant.now().plusSeconds(60))).isEqualTo(1);
        assertThat(uploads().deleteUnclaimedBefore(Instant.now().plusSeconds(60))).isZero();
        refused(
                "photo.unknown",
                NotFoundException.class,
                () -> uploads().claim(SELLER, LISTING, unclaimed));
        assertThat(uploads().claim(SELLER, LISTING, claimed).id()).isEqualTo(ID);
    }

    @Test
    void without_an_account_there_is_no_signed_upload() {
        var receipt = send(signedUpload());
        removeAccount();
        assertThat(uploads().sign(SELLER, ID)).isEmpty();
        refused(
                "photo-upload.unsupported",
                NotFoundException.class,
                () -> uploads().verify(SELLER, receipt));
    }

    protected static void refused(
            String code, Class<? extends DomainException> kind, ThrowingCallable call) {
        assertThatExceptionOfType(kind)
                .isThrownBy(call)
                .satisfies(exception -> assertThat(exception.code()).isEqualTo(code));
    }
}
