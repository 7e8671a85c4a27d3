package fr.reemploi.application.listing;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// An image service that accepts uploads once it is opened; its signature is a prefix of the id.
public final class FakeDirectUploads implements DirectUploads {
    private static final String URL = "https://images.example/upload";

    private final Map<String, StoredUpload> uploads = new ConcurrentHashMap<>();
    private volatile boolean open;

    public void open() {
        open = true;
    }

    public void close() {
        open = false;
    }

    /// Uploads a photo as a client would.
    public UploadReceipt send(SignedUpload upload) {
        var name = upload.fields().getOrDefault("name", "");
        uploads.putIfAbsent(name, new StoredUpload(Optional.empty(), Instant.now()));
        return new UploadReceipt(name, 1, "signed " + name);
    }

    @Override
    public Optional<SignedUpload> sign(AccountId seller, PhotoId id) {
        if (!open) return Optional.empty();
        var until = Instant.now().plus(Duration.ofHours(1));
        return Optional.of(
                new SignedUpload("POST", URL, Map.of("name", seller.value() + "/" + id), until));
    }

    @Override
    public PhotoId verify(AccountId seller, UploadReceipt receipt) {
        if (!open) throw new NotFoundException("photo-upload.unsupported");
        var prefix = seller.value() + "/";
        if (!receipt.publicId().matches(prefix + "[0-9a-f-]{36}"))
            throw new InvalidInputException("photo.foreign");
        if (receipt.version() != 1 || !receipt.signature().equals("signed " + receipt.publicId()))
            throw new InvalidInputException("photo.unproven");
        return new PhotoId(UUID.fromString(receipt.publicId().substring(prefix.length())));
    }

    @Override
    public Photo claim(AccountId seller, ListingId listing, UploadReceipt receipt) {
        var id = verify(seller, receipt);
        var claimed =
                uploads.computeIfPresent(
                        receipt.publicId(),
                        (_, upload) ->
                                new StoredUpload(
                                        Optional.of(upload.by().orElse(listing)), upload.at()));
        if (claimed == null) throw new NotFoundException("photo.unknown", id);
        if (!claimed.by().equals(Optional.of(listing))) throw new ConflictException("photo.taken");
        return new Photo(id, "sent-" + id, 4, 3);
    }

    @Override
    public int deleteUnclaimedBefore(Instant cutoff) {
        var before = uploads.size();
        uploads.values().removeIf(upload -> upload.by().isEmpty() && upload.at().isBefore(cutoff));
        return before - uploads.size();
    }

    private record StoredUpload(Optional<ListingId> by, Instant at) {}
}
