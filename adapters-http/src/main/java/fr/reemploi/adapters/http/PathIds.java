package fr.reemploi.adapters.http;

import fr.reemploi.application.imports.ImportId;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.shared.NotFound;
import fr.reemploi.domain.shared.WrittenId;
import java.util.Optional;
import java.util.UUID;

/// Ids in paths. One that makes no sense is as unknown as one nobody has.
final class PathIds {
    private PathIds() {}

    static ListingId listing(String text) {
        return new ListingId(uuid(text).orElseThrow(() -> new NotFound("listing.unknown", text)));
    }

    static PhotoId photo(String text) {
        return new PhotoId(uuid(text).orElseThrow(() -> new NotFound("photo.unknown", text)));
    }

    static ImportId imported(String text) {
        return new ImportId(uuid(text).orElseThrow(() -> new NotFound("import.unknown", text)));
    }

    static Optional<UUID> uuid(String text) {
        return WrittenId.parse(text);
    }
}
