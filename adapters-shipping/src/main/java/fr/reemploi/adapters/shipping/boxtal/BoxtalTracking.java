package fr.reemploi.adapters.shipping.boxtal;

import fr.reemploi.application.shipping.TrackingUpdate;
import fr.reemploi.domain.shipping.TrackingEvent;
import fr.reemploi.domain.shipping.TrackingEvent.Kind;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads Boxtal's tracking events.
final class BoxtalTracking {
    private BoxtalTracking() {}

    /// Empty until there is an event.
    ///
    /// @param content array of parcels, with one element
    static Optional<TrackingUpdate> of(JsonNode content) {
        var parcel = content.isArray() ? content.path(0) : content;
        var events =
                Stream.concat(parcel.path("history").valueStream(), Stream.of(parcel))
                        .flatMap(BoxtalTracking::trackingEvent)
                        .distinct()
                        .sorted(Comparator.comparing(TrackingEvent::at))
                        .toList();
        if (events.isEmpty()) return Optional.empty();
        return Optional.of(
                new TrackingUpdate(
                        text(parcel, "trackingNumber"),
                        text(parcel, "packageTrackingUrl").filter(BoxtalTracking::isLink),
                        events));
    }

    private static Stream<TrackingEvent> trackingEvent(JsonNode event) {
        var status = BoxtalApi.text(event, "status");
        if (status.isEmpty()) return Stream.empty();
        var kind = kind(status);
        var message = text(event, "message").orElse(status);
        var description =
                kind == Kind.UNKNOWN && !message.equals(status) ? status + ": " + message : message;
        try {
            var at = OffsetDateTime.parse(BoxtalApi.text(event, "trackingDateTime")).toInstant();
            return Stream.of(new TrackingEvent(at, kind, description));
        } catch (DateTimeException undated) {
            return Stream.empty();
        }
    }

    static Kind kind(String status) {
        return switch (status) {
            case "ANNOUNCED" -> Kind.ANNOUNCED;
            case "SHIPPED" -> Kind.HANDED_OVER;
            case "IN_TRANSIT" -> Kind.IN_TRANSIT;
            case "OUT_FOR_DELIVERY" -> Kind.OUT_FOR_DELIVERY;
            case "FAILED_ATTEMPT" -> Kind.FAILED_ATTEMPT;
            case "REACHED_DELIVERY_PICKUP_POINT" -> Kind.AT_PICKUP_POINT;
            case "DELIVERED" -> Kind.DELIVERED;
            case "RETURNED" -> Kind.RETURNED;
            case "EXCEPTION" -> Kind.ANOMALY;
            default -> Kind.UNKNOWN;
        };
    }

    /// Only http(s) URLs, since the value is shown as a link.
    private static boolean isLink(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }

    private static Optional<String> text(JsonNode json, String field) {
        return Optional.of(BoxtalApi.text(json, field)).filter(text -> !text.isEmpty());
    }
}
