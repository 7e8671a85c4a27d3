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
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Uploads straight to Cloudinary. Every parameter is signed, hence none can be changed: the name
/// lies under the seller's, and what bears it already is never replaced.
final class SignedUploads implements DirectUploads {
    /// How long Cloudinary takes a signature.
    private static final Duration VALID = Duration.ofHours(1);

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final CloudinaryClient outside;

    SignedUploads(CloudinaryClient outside) {
        this.outside = outside;
    }

    @Override
    public Optional<SignedUpload> permit(AccountId seller, PhotoId id) {
        return outside.calls().map(calls -> permit(calls, prefix(calls, seller) + id));
    }

    private static SignedUpload permit(CloudinaryApi calls, String name) {
        var parameters = new HashMap<>(CloudinaryClient.INCOMING);
        parameters.put("public_id", name);
        parameters.put("tags", pending(calls));
        var fields = calls.signed(parameters);
        var signedAt = Instant.ofEpochSecond(Long.parseLong(fields.get("timestamp")));
        return new SignedUpload("POST", calls.uploading().toString(), fields, signedAt.plus(VALID));
    }

    @Override
    public PhotoId verify(AccountId seller, UploadReceipt receipt) {
        var calls = calls();
        var prefix = prefix(calls, seller);
        var name = receipt.publicId();
        var last = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
        if (!ID.matcher(last).matches()) throw new InvalidInputException("photo.foreign");
        if (!CloudinarySigner.of(calls.account())
                .isGenuine(name, receipt.version(), receipt.signature()))
            throw new InvalidInputException("photo.unproven");
        return new PhotoId(UUID.fromString(last));
    }

    @Override
    public Photo claim(AccountId seller, ListingId listing, UploadReceipt receipt) {
        var id = verify(seller, receipt);
        var calls = calls();
        var kept = CloudinaryClient.ask(() -> calls.read(receipt.publicId()), SignedUploads::kept);
        if (kept.version() != receipt.version()) throw new NotFoundException("photo.unknown", id);
        var ours = claimed(calls, listing);
        if (!kept.tags().contains(ours)) {
            if (!kept.tags().contains(pending(calls))) throw new ConflictException("photo.taken");
            CloudinaryClient.ask(() -> calls.tag(receipt.publicId(), ours), SignedUploads::kept);
        }
        return kept.photo(id, calls.account().cloudName());
    }

    @Override
    public int forgetUnclaimedBefore(Instant then) {
        return outside.calls().map(calls -> forget(calls, then)).orElse(0);
    }

    private static int forget(CloudinaryApi calls, Instant then) {
        var found = CloudinaryClient.ask(() -> calls.tagged(pending(calls)), SignedUploads::json);
        var removed = 0;
        for (var one : found.path("resources")) {
            if (!madeBefore(then, one.path("created_at").asString(""))) continue;
            var name = one.path("public_id").asString("");
            if (!name.startsWith(calls.account().folder() + "/")) continue;
            CloudinaryClient.ask(() -> calls.destroy(name), SignedUploads::json);
            removed++;
        }
        return removed;
    }

    /// What has no readable time is left alone.
    private static boolean madeBefore(Instant then, String createdAt) {
        try {
            return OffsetDateTime.parse(createdAt).toInstant().isBefore(then);
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    private CloudinaryApi calls() {
        return outside.calls().orElseThrow(() -> new NotFoundException("photo-upload.unsupported"));
    }

    private static UploadedImage kept(RemoteResponse answer) {
        if (answer.status() == 404) throw new NotFoundException("photo.unknown");
        return UploadedImage.of(json(answer));
    }

    private static JsonNode json(RemoteResponse answer) {
        if (!answer.isSuccess()) throw CloudinaryClient.refusal(answer);
        return answer.json();
    }

    private static String prefix(CloudinaryApi calls, AccountId seller) {
        return calls.account().folder() + "/sent/" + seller.value() + "/";
    }

    private static String pending(CloudinaryApi calls) {
        return tag(calls, "pending");
    }

    private static String claimed(CloudinaryApi calls, ListingId listing) {
        return tag(calls, "listing-" + listing.value());
    }

    private static String tag(CloudinaryApi calls, String word) {
        return calls.account().folder().replace('/', '-') + "-" + word;
    }
}
