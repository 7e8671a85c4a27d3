package fr.reemploi.application.listing;

import fr.reemploi.application.listing.DirectUploads.Permit;
import fr.reemploi.application.listing.DirectUploads.Receipt;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.shared.NotFound;
import fr.reemploi.domain.shared.Text;

/// Lets a seller send pictures straight to the service that keeps them, then adds them to his
/// listings.
@UseCase
public final class AttachUpload {
    private static final int LONGEST = 300;

    private final Listings listings;
    private final DirectUploads uploads;
    private final BusinessClock clock;

    public AttachUpload(Listings listings, DirectUploads uploads, BusinessClock clock) {
        this.listings = listings;
        this.uploads = uploads;
        this.clock = clock;
    }

    /// Leave to send one picture.
    ///
    /// @throws NotFound `photo-upload.unsupported`: pictures come through this site
    public Permit permit(Actor actor, PhotoId id) {
        actor.must(Role.SELLER);
        return uploads.permit(actor.account(), id)
                .orElseThrow(() -> new NotFound("photo-upload.unsupported"));
    }

    /// Adds a picture that was sent. Added again, it is the same.
    public Photo attach(Actor actor, ListingId id, Form form) {
        var before = Access.owned(actor, listings.get(id), clock.instant());
        var receipt = receipt(form);
        var photoId = uploads.verify(actor.account(), receipt);
        var added =
                before.photos().stream().filter(photo -> photo.id().equals(photoId)).findFirst();
        if (added.isPresent()) return added.get();
        before.addPhoto(new Photo(photoId, "", 1, 1), clock.instant());
        var photo = uploads.claim(actor.account(), id, receipt);
        listings.update(
                id,
                listing ->
                        Access.owned(actor, listing, clock.instant())
                                .addPhoto(photo, clock.instant()));
        return photo;
    }

    private static Receipt receipt(Form form) {
        var publicId = form.requiredText("publicId", text -> Text.line(text, LONGEST));
        var version = form.require("version", form.number("version", 1, Long.MAX_VALUE));
        var signature = form.requiredText("signature", text -> Text.line(text, LONGEST));
        form.check();
        return new Receipt(publicId.orElseThrow(), version.orElseThrow(), signature.orElseThrow());
    }
}
