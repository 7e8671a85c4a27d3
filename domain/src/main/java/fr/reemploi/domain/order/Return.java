package fr.reemploi.domain.order;

import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Photo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A return of parts of an order, requested or in progress.
///
/// @param wholeOrder no part is kept after it: then the order state follows the return
/// @param status of the return
/// @param deadline when it proceeds automatically, while the seller's response is pending
/// @param rejectionReason the seller's reason for rejecting it
public record Return(
        ReturnId id,
        ReturnReason reason,
        String comment,
        List<ListingId> listings,
        boolean wholeOrder,
        List<Photo> photos,
        Status status,
        Instant requestedAt,
        Optional<Instant> deadline,
        Optional<String> rejectionReason) {
    public static final int MAX_PHOTOS = 6;

    public Return {
        listings = List.copyOf(listings);
        photos = List.copyOf(photos);
    }

    /// Status of a return.
    public enum Status {
        REQUESTED,
        APPROVED,
        REJECTED,
        RECEIVED,
        REFUNDED
    }

    public boolean isOpen() {
        return switch (status) {
            case REQUESTED, APPROVED, RECEIVED -> true;
            case REJECTED, REFUNDED -> false;
        };
    }

    Return withStatus(Status newStatus, Optional<Instant> newActBy) {
        return new Return(
                id,
                reason,
                comment,
                listings,
                wholeOrder,
                photos,
                newStatus,
                requestedAt,
                newActBy,
                rejectionReason);
    }

    Return withRejection(String explanation) {
        return new Return(
                id,
                reason,
                comment,
                listings,
                wholeOrder,
                photos,
                Status.REJECTED,
                requestedAt,
                Optional.empty(),
                Optional.of(explanation));
    }

    Return withPhoto(Photo photo) {
        var more = new ArrayList<>(photos);
        more.add(photo);
        return new Return(
                id,
                reason,
                comment,
                listings,
                wholeOrder,
                more,
                status,
                requestedAt,
                deadline,
                rejectionReason);
    }
}
