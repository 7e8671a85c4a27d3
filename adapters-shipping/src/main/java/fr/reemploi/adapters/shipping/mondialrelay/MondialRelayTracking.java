package fr.reemploi.adapters.shipping.mondialrelay;

import fr.reemploi.adapters.shipping.common.CarrierText;
import fr.reemploi.adapters.shipping.common.CarrierUnavailable;
import fr.reemploi.adapters.shipping.common.Xml;
import fr.reemploi.adapters.shipping.mondialrelay.MondialRelaySettings.SearchApi;
import fr.reemploi.application.shipping.TrackingUpdate;
import fr.reemploi.domain.shipping.TrackingEvent;
import fr.reemploi.domain.shipping.TrackingEvent.Kind;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the tracking of a parcel. Event texts are classified by keywords. Delivery is taken from
/// the status code only, since payouts depend on it.
final class MondialRelayTracking {
    static final String METHOD = "WSI2_TracingColisDetaille";
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Set<String> UNKNOWN_PARCEL = Set.of("24", "91", "94");

    /// In order of priority: the first keyword found in a text determines its kind.
    private static final Map<String, Kind> KEYWORDS = keywords();

    private final MondialRelaySoap soap;

    MondialRelayTracking(MondialRelaySoap soap) {
        this.soap = soap;
    }

    /// @throws UnavailableException `carrier.unavailable`
    Optional<TrackingUpdate> of(SearchApi settings, MondialRelayReference parcel) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("Expedition", parcel.number());
        parameters.put("Langue", "FR");
        var result = CarrierUnavailable.translate(() -> soap.call(settings, METHOD, parameters));
        if (UNKNOWN_PARCEL.contains(result.stat())) return Optional.empty();
        if (!result.stat().matches("8[0-9]")) MondialRelayCodes.requireOk(result.stat());
        var events = trackingEvents(result);
        if (events.isEmpty()) return Optional.empty();
        return Optional.of(
                new TrackingUpdate(
                        Optional.of(parcel.number()), Optional.of(parcel.trackingUrl()), events));
    }

    private static List<TrackingEvent> trackingEvents(MondialRelaySoap.SoapResult result) {
        var events =
                result.result()
                        .all("ret_WSI2_sub_TracingColisDetaille")
                        .flatMap(MondialRelayTracking::trackingEvent)
                        .sorted(Comparator.comparing(TrackingEvent::at))
                        .collect(Collectors.toCollection(ArrayList::new));
        if (!events.isEmpty()) events.add(withStatus(result.stat(), events.removeLast()));
        return events;
    }

    /// Combines the newest event with the status code, which is more reliable than the text.
    private static TrackingEvent withStatus(String stat, TrackingEvent newest) {
        var kind =
                switch (stat) {
                    case "82" -> newest.kind() == Kind.RETURNED ? Kind.RETURNED : Kind.DELIVERED;
                    case "83" -> Kind.ANOMALY;
                    case "81" -> newest.kind() == Kind.UNKNOWN ? Kind.IN_TRANSIT : newest.kind();
                    default -> newest.kind();
                };
        return new TrackingEvent(newest.at(), kind, newest.text());
    }

    /// Empty for blank lines, which responses contain.
    private static Stream<TrackingEvent> trackingEvent(Xml line) {
        var text = line.text("Libelle").orElse("");
        if (text.isEmpty()) return Stream.empty();
        try {
            var dateTime = line.text("Date").orElse("") + " " + line.text("Heure").orElse("00:00");
            var at = LocalDateTime.parse(dateTime, DATE_TIME).atZone(PARIS).toInstant();
            return Stream.of(new TrackingEvent(at, kind(text), text));
        } catch (DateTimeParseException undated) {
            return Stream.empty();
        }
    }

    static Kind kind(String text) {
        var plain = CarrierText.of(text);
        return KEYWORDS.entrySet().stream()
                .filter(keyword -> plain.contains(keyword.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Kind.UNKNOWN);
    }

    private static Map<String, Kind> keywords() {
        var keywords = new LinkedHashMap<String, Kind>();
        keywords.put("RETOUR", Kind.RETURNED);
        keywords.put("ANOMALIE", Kind.ANOMALY);
        keywords.put("AVARIE", Kind.ANOMALY);
        keywords.put("NON LIVRE", Kind.FAILED_ATTEMPT);
        keywords.put("ABSENT", Kind.FAILED_ATTEMPT);
        keywords.put("DISPONIBLE", Kind.AT_PICKUP_POINT);
        keywords.put("EN COURS DE LIVRAISON", Kind.OUT_FOR_DELIVERY);
        keywords.put("PREPARATION", Kind.ANNOUNCED);
        keywords.put("ENREGISTRE", Kind.ANNOUNCED);
        keywords.put("RECEPTION DES DONNEES", Kind.ANNOUNCED);
        keywords.put("PRISE EN CHARGE", Kind.HANDED_OVER);
        keywords.put("PRIS EN CHARGE", Kind.HANDED_OVER);
        keywords.put("DEPOSE", Kind.HANDED_OVER);
        keywords.put("TRANSIT", Kind.IN_TRANSIT);
        keywords.put("ACHEMINEMENT", Kind.IN_TRANSIT);
        keywords.put("SITE LOGISTIQUE", Kind.IN_TRANSIT);
        keywords.put("AGENCE", Kind.IN_TRANSIT);
        return keywords;
    }
}
