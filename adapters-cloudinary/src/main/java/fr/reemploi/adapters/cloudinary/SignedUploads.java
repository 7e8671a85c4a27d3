package fr.reemploi.adapters.cloudinary;

import fr.reemploi.application.listing.DirectUploads;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.shared.Conflict;
import fr.reemploi.domain.shared.Invalid;
import fr.reemploi.domain.shared.NotFound;
import fr.reemploi.httpclient.Answer;
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

    private final Outside outside;

    SignedUploads(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Optional<Permit> permit(AccountId seller, PhotoId id) {
        return outside.calls().map(calls -> permit(calls, prefix(calls, seller) + id));
    }

    private static Permit permit(CloudinaryCalls calls, String name) {
        var parameters = new HashMap<>(Outside.INCOMING);
        parameters.put("public_id", name);
        parameters.put("tags", pending(calls));
        var fields = calls.signed(parameters);
        var signedAt = Instant.ofEpochSecond(Long.parseLong(fields.get("timestamp")));
        return new Permit("POST", calls.uploading().toString(), fields, signedAt.plus(VALID));
    }

    @Override
    public PhotoId verify(AccountId seller, Receipt receipt) {
        var calls = calls();
        var prefix = prefix(calls, seller);
        var name = receipt.publicId();
        var last = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
        if (!ID.matcher(last).matches()) throw new Invalid("photo.foreign");
        if (!Signing.of(calls.account()).isGenuine(name, receipt.version(), receipt.signature()))
            throw new Invalid("photo.unproven");
        return new PhotoId(UUID.fromString(last));
    }

    @Override
    public Photo claim(AccountId seller, ListingId listing, Receipt receipt) {
        var id = verify(seller, receipt);
        var calls = calls();
        var kept = Outside.ask(() -> calls.read(receipt.publicId()), SignedUploads::kept);
        if (kept.version() != receipt.version()) throw new NotFound("photo.unknown", id);
        var ours = claimed(calls, listing);
        if (!kept.tags().contains(ours)) {
            if (!kept.tags().contains(pending(calls))) throw new Conflict("photo.taken");
            Outside.ask(() -> calls.tag(receipt.publicId(), ours), SignedUploads::kept);
        }
        return kept.photo(id, calls.account().cloudName());
    }

    @Override
    public int forgetUnclaimedBefore(Instant then) {
        return outside.calls().map(calls -> forget(calls, then)).orElse(0);
    }

    private static int forget(CloudinaryCalls calls, Instant then) {
        var found = Outside.ask(() -> calls.tagged(pending(calls)), SignedUploads::json);
        var removed = 0;
        for (var one : found.path("resources")) {
            if (!madeBefore(then, one.path("created_at").asString(""))) continue;
            var name = one.path("public_id").asString("");
            if (!name.startsWith(calls.account().folder() + "/")) continue;
            Outside.ask(() -> calls.destroy(name), SignedUploads::json);
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

    private CloudinaryCalls calls() {
        return outside.calls().orElseThrow(() -> new NotFound("photo-upload.unsupported"));
    }

    private static Kept kept(Answer answer) {
        if (answer.status() == 404) throw new NotFound("photo.unknown");
        return Kept.of(json(answer));
    }

    private static JsonNode json(Answer answer) {
        if (!answer.isSuccess()) throw Outside.refusal(answer);
        return answer.json();
    }

    private static String prefix(CloudinaryCalls calls, AccountId seller) {
        return calls.account().folder() + "/sent/" + seller.value() + "/";
    }

    private static String pending(CloudinaryCalls calls) {
        return tag(calls, "pending");
    }

    private static String claimed(CloudinaryCalls calls, ListingId listing) {
        return tag(calls, "listing-" + listing.value());
    }

    private static String tag(CloudinaryCalls calls, String word) {
        return calls.account().folder().replace('/', '-') + "-" + word;
    }
}
