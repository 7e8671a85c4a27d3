package fr.reemploi.application.listing;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Port: direct uploads from sellers to the image service. An uploaded photo stays unclaimed until
/// it is attached to a listing.
public interface DirectUploads {
    /// A signed upload for one photo; empty when no service accepts uploads.
    Optional<SignedUpload> sign(AccountId seller, PhotoId id);

    /// The photo id of a receipt, checked without calling the service.
    ///
    /// @throws fr.reemploi.domain.shared.InvalidInputException `photo.foreign`: not an upload of
    ///   this seller; `photo.unproven`: the signature is invalid
    /// @throws fr.reemploi.domain.shared.NotFoundException `photo-upload.unsupported`: no service
    ///   is configured
    PhotoId verify(AccountId seller, UploadReceipt receipt);

    /// Claims the uploaded photo for a listing, with its size as stored by the service. Repeated
    /// for the same listing, it returns the same photo.
    ///
    /// @throws fr.reemploi.domain.shared.InvalidInputException as `verify` does
    /// @throws fr.reemploi.domain.shared.NotFoundException as `verify` does; `photo.unknown`: the
    ///   photo does not exist
    /// @throws fr.reemploi.domain.shared.ConflictException `photo.taken`: another listing has
    ///   claimed it
    /// @throws fr.reemploi.application.shared.UnavailableException `images.unavailable`
    Photo claim(AccountId seller, ListingId listing, UploadReceipt receipt);

    /// Deletes a batch of unclaimed photos uploaded before `cutoff`.
    ///
    /// @return the number deleted; call again until it is 0
    /// @throws fr.reemploi.application.shared.UnavailableException `images.unavailable`
    int deleteUnclaimedBefore(Instant cutoff);

    /// An upload request: send every field unchanged and the photo as `file`.
    ///
    /// @param method HTTP method
    /// @param fields of a form of type `multipart/form-data`
    record SignedUpload(String method, String url, Map<String, String> fields, Instant expiresAt) {
        public SignedUpload {
            fields = Map.copyOf(fields);
        }
    }

    /// The service's response to an upload, as forwarded by the client.
    record UploadReceipt(String publicId, long version, String signature) {}
}
