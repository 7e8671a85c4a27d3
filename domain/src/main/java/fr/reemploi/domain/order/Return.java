package fr.reemploi.domain.order;

import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Photo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Parts of an order on their way back, or asked to be.
///
/// @param wholeOrder all of the order's parts: then the order follows it
/// @param status what both sides have said so far
/// @param actBy when it goes on without the seller, while his answer is awaited
/// @param refusalReason what the seller said when he refused
public record Return(
        ReturnId id,
        ReturnReason reason,
        String comment,
        List<ListingId> listings,
        boolean wholeOrder,
        List<Photo> photos,
        Status status,
        Instant requestedAt,
        Optional<Instant> actBy,
        Optional<String> refusalReason) {
    public static final int MAX_PHOTOS = 6;

    public Return {
        listings = List.copyOf(listings);
        photos = List.copyOf(photos);
    }

    /// What both sides have said of a return.
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
                refusalReason);
    }

    Return withRefusal(String explanation) {
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
                actBy,
                refusalReason);
    }
}
