package fr.reemploi.application.listing;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Uploads that go straight from a seller to the service that keeps pictures. A picture sent that
/// way is nobody's until it is claimed for a listing.
public interface DirectUploads {
    /// Leave to send one picture, once; empty where no service takes uploads.
    Optional<SignedUpload> sign(AccountId seller, PhotoId id);

    /// Which picture a receipt is about, without asking the service.
    ///
    /// @throws fr.reemploi.domain.shared.Invalid `photo.foreign`: not from an upload of this
    ///   seller's; `photo.unproven`: the service did not sign this
    /// @throws fr.reemploi.domain.shared.NotFound `photo-upload.unsupported`: no service is
    ///   configured
    PhotoId verify(AccountId seller, UploadReceipt receipt);

    /// Takes the picture of a receipt for a listing, its size as the service knows it. Claimed
    /// again for the same listing, it is the same.
    ///
    /// @throws fr.reemploi.domain.shared.Invalid as `verify` does
    /// @throws fr.reemploi.domain.shared.NotFound as `verify` does; `photo.unknown`: it is not
    ///   there
    /// @throws fr.reemploi.domain.shared.Conflict `photo.taken`: another listing has it
    /// @throws fr.reemploi.application.shared.Unavailable `images.unavailable`
    Photo claim(AccountId seller, ListingId listing, UploadReceipt receipt);

    /// Removes some of the pictures sent before then that nobody has claimed.
    ///
    /// @return how many; call again until it is none
    /// @throws fr.reemploi.application.shared.Unavailable `images.unavailable`
    int deleteUnclaimedBefore(Instant cutoff);

    /// What to send, and where: every field as it is, and the picture as `file`.
    ///
    /// @param method of HTTP
    /// @param fields of a form of type `multipart/form-data`
    record SignedUpload(String method, String url, Map<String, String> fields, Instant expiresAt) {
        public SignedUpload {
            fields = Map.copyOf(fields);
        }
    }

    /// What the service answered to the one who sent a picture, as he tells it.
    record UploadReceipt(String publicId, long version, String signature) {}
}
