package fr.reemploi.adapters.cloudinary;

import fr.reemploi.application.listing.DirectUploads;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.httpclient.RemoteResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Signed direct uploads. All parameters are signed and cannot be changed: the public id is below
/// the seller's folder, and existing pictures are not replaced.
final class SignedUploads implements DirectUploads {
    /// How long Cloudinary accepts a signature.
    private static final Duration SIGNATURE_LIFETIME = Duration.ofHours(1);

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final CloudinaryClient client;

    SignedUploads(CloudinaryClient client) {
        this.client = client;
    }

    @Override
    public Optional<SignedUpload> sign(AccountId seller, PhotoId id) {
        return client.api().map(api -> sign(api, prefix(api, seller) + id));
    }

    private static SignedUpload sign(CloudinaryApi api, String name) {
        var parameters = new HashMap<>(CloudinaryClient.UPLOAD_PARAMETERS);
        parameters.put("public_id", name);
        parameters.put("tags", pending(api));
        var fields = api.signed(parameters);
        var signedAt = Instant.ofEpochSecond(Long.parseLong(fields.get("timestamp")));
        return new SignedUpload(
                "POST", api.uploadUrl().toString(), fields, signedAt.plus(SIGNATURE_LIFETIME));
    }

    @Override
    public PhotoId verify(AccountId seller, UploadReceipt receipt) {
        var api = configuredApi();
        var prefix = prefix(api, seller);
        var name = receipt.publicId();
        var last = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
        if (!ID.matcher(last).matches()) throw new InvalidInputException("photo.foreign");
        if (!CloudinarySigner.of(api.account())
                .verify(name, receipt.version(), receipt.signature()))
            throw new InvalidInputException("photo.unproven");
        return new PhotoId(UUID.fromString(last));
    }

    @Override
    public Photo claim(AccountId seller, ListingId listing, UploadReceipt receipt) {
        var id = verify(seller, receipt);
        var api = configuredApi();
        var uploaded =
                CloudinaryClient.call(() -> api.read(receipt.publicId()), SignedUploads::uploaded);
        if (uploaded.version() != receipt.version())
            throw new NotFoundException("photo.unknown", id);
        var claimTag = claimed(api, listing);
        if (!uploaded.tags().contains(claimTag)) {
            if (!uploaded.tags().contains(pending(api))) throw new ConflictException("photo.taken");
            CloudinaryClient.call(
                    () -> api.tag(receipt.publicId(), claimTag), SignedUploads::uploaded);
        }
        return uploaded.photo(id, api.account().cloudName());
    }

    @Override
    public int deleteUnclaimedBefore(Instant instant) {
        return client.api().map(api -> deleteUnclaimed(api, instant)).orElse(0);
    }

    private static int deleteUnclaimed(CloudinaryApi api, Instant instant) {
        var resources =
                CloudinaryClient.call(() -> api.listByTag(pending(api)), SignedUploads::json);
        var failures = new ArrayList<RuntimeException>();
        var removed = 0;
        for (var resource : resources.path("resources")) {
            if (!createdBefore(instant, resource.path("created_at").asString(""))) continue;
            var name = resource.path("public_id").asString("");
            if (!name.startsWith(api.account().folder() + "/")) continue;
            try {
                CloudinaryClient.call(() -> api.destroy(name), SignedUploads::json);
                removed++;
            } catch (RuntimeException failure) {
                // a picture that cannot be deleted does not stop the others
                failures.add(failure);
            }
        }
        if (removed == 0 && !failures.isEmpty()) throw failures.getFirst();
        return removed;
    }

    /// Pictures without a valid time are not removed.
    private static boolean createdBefore(Instant instant, String createdAt) {
        try {
            return OffsetDateTime.parse(createdAt).toInstant().isBefore(instant);
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    private CloudinaryApi configuredApi() {
        return client.api().orElseThrow(() -> new NotFoundException("photo-upload.unsupported"));
    }

    private static UploadedImage uploaded(RemoteResponse response) {
        if (response.status() == 404) throw new NotFoundException("photo.unknown");
        return UploadedImage.of(json(response));
    }

    private static JsonNode json(RemoteResponse response) {
        if (!response.isSuccess()) throw CloudinaryClient.rejection(response);
        return response.json();
    }

    private static String prefix(CloudinaryApi api, AccountId seller) {
        return api.account().folder() + "/sent/" + seller.value() + "/";
    }

    private static String pending(CloudinaryApi api) {
        return tag(api, "pending");
    }

    private static String claimed(CloudinaryApi api, ListingId listing) {
        return tag(api, "listing-" + listing.value());
    }

    private static String tag(CloudinaryApi api, String suffix) {
        return api.account().folder().replace('/', '-') + "-" + suffix;
    }
}
