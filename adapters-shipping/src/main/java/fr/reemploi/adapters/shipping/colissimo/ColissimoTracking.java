package fr.reemploi.adapters.shipping.colissimo;

import fr.reemploi.application.shipping.TrackingUpdate;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shipping.TrackingEvent;
import fr.reemploi.domain.shipping.TrackingEvent.Kind;
import fr.reemploi.httpclient.RemoteResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads tracking events.
final class ColissimoTracking {
    private static final Pattern PARCEL = Pattern.compile("[0-9A-Z]{5,30}");

    private ColissimoTracking() {}

    /// Whether a text is a parcel number, which is also the tracking number.
    static boolean isParcel(String text) {
        return PARCEL.matcher(text).matches();
    }

    /// Empty until there is an event.
    ///
    /// @throws MalformedResponseException if the response is not JSON
    static Optional<TrackingUpdate> of(String parcel, RemoteResponse response) {
        var json = response.json();
        var events =
                json.path("events")
                        .valueStream()
                        .flatMap(ColissimoTracking::event)
                        .distinct()
                        .sorted(Comparator.comparing(TrackingEvent::at))
                        .toList();
        if (events.isEmpty()) return Optional.empty();
        var page =
                Optional.of(ColissimoApi.text(json, "trackingPage"))
                        // shown as a link
                        .filter(url -> url.startsWith("https://") || url.startsWith("http://"));
        return Optional.of(new TrackingUpdate(Optional.of(parcel), page, events));
    }

    private static Stream<TrackingEvent> event(JsonNode json) {
        var code = ColissimoApi.text(json, "code");
        if (code.isEmpty()) return Stream.empty();
        var message = ColissimoApi.text(json, "text");
        try {
            var at = Instant.parse(ColissimoApi.text(json, "at"));
            return Stream.of(new TrackingEvent(at, kind(code), message.isEmpty() ? code : message));
        } catch (DateTimeException undated) {
            return Stream.empty();
        }
    }

    private static Kind kind(String code) {
        return Stream.of(Kind.values())
                .filter(kind -> EnumNames.of(kind).equals(code))
                .findFirst()
                .orElse(Kind.UNKNOWN);
    }
}
