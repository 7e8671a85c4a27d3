package fr.reemploi.application.listing;

import fr.reemploi.application.listing.DirectUploads.SignedUpload;
import fr.reemploi.application.listing.DirectUploads.UploadReceipt;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.shared.TextRules;

/// Signs direct uploads of photos to the image service and attaches uploaded photos to listings.
@UseCase
public final class AttachUpload {
    private static final int MAX_LENGTH = 300;

    private final Listings listings;
    private final DirectUploads uploads;
    private final BusinessClock clock;

    public AttachUpload(Listings listings, DirectUploads uploads, BusinessClock clock) {
        this.listings = listings;
        this.uploads = uploads;
        this.clock = clock;
    }

    /// A signed upload for one photo.
    ///
    /// @throws NotFoundException `photo-upload.unsupported`: photos are uploaded through this site
    public SignedUpload signUpload(Actor actor, PhotoId id) {
        actor.require(Role.SELLER);
        return uploads.sign(actor.account(), id)
                .orElseThrow(() -> new NotFoundException("photo-upload.unsupported"));
    }

    /// Attaches an uploaded photo. Repeating the call changes nothing.
    public Photo attach(Actor actor, ListingId id, Form form) {
        var before = ListingAccess.requireOwned(actor, listings.get(id), clock.instant());
        var receipt = receipt(form);
        var photoId = uploads.verify(actor.account(), receipt);
        var existing =
                before.photos().stream().filter(photo -> photo.id().equals(photoId)).findFirst();
        if (existing.isPresent()) return existing.get();
        before.addPhoto(new Photo(photoId, "", 1, 1), clock.instant());
        var photo = uploads.claim(actor.account(), id, receipt);
        listings.update(
                id,
                listing ->
                        ListingAccess.requireOwned(actor, listing, clock.instant())
                                .addPhoto(photo, clock.instant()));
        return photo;
    }

    private static UploadReceipt receipt(Form form) {
        var publicId =
                form.requiredText("publicId", text -> TextRules.singleLine(text, MAX_LENGTH));
        var version = form.require("version", form.number("version", 1, Long.MAX_VALUE));
        var signature =
                form.requiredText("signature", text -> TextRules.singleLine(text, MAX_LENGTH));
        form.check();
        return new UploadReceipt(
                publicId.orElseThrow(), version.orElseThrow(), signature.orElseThrow());
    }
}
