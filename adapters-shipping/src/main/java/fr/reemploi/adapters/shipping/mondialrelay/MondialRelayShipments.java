package fr.reemploi.adapters.shipping.mondialrelay;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.reemploi.adapters.shipping.common.CarrierText;
import fr.reemploi.adapters.shipping.common.CarrierUnavailable;
import fr.reemploi.adapters.shipping.common.Xml;
import fr.reemploi.adapters.shipping.mondialrelay.MondialRelaySettings.ShipmentApi;
import fr.reemploi.httpclient.HttpClients;
import fr.reemploi.httpclient.MalformedResponseException;
import fr.reemploi.httpclient.NoResponseException;
import fr.reemploi.httpclient.RemoteResponse;
import fr.reemploi.httpclient.RemoteService;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/// Client of Mondial Relay's label API. An order is sent once. Responses echo the login and
/// password, so only status codes, shipment numbers and masked messages are used.
final class MondialRelayShipments {
    private static final MediaType XML = MediaType.get("text/xml; charset=utf-8");
    private static final int MAX_REASON_LENGTH = 300;

    /// Warnings that the pick-up point was not recognised; the parcel could not be delivered.
    private static final Set<String> RELAY_IGNORED = Set.of("10025", "10028");

    /// Server errors: the outcome is unknown.
    private static final Set<String> SERVER_ERRORS = Set.of("-1", "99999");

    private final RemoteService service;

    MondialRelayShipments(HttpClients httpClients) {
        service = httpClients.service("mondial-relay", Duration.ofSeconds(30));
    }

    /// A status entry of a response.
    record Status(String code, String level, String message) {
        boolean isFailure() {
            return level.toLowerCase(Locale.ROOT).contains("error") || RELAY_IGNORED.contains(code);
        }
    }

    /// Outcome of an order.
    sealed interface Outcome {
        record Done(String number, String label) implements Outcome {}

        record Failed(List<Status> statuses) implements Outcome {}

        record Unclear() implements Outcome {}
    }

    /// Sends an order.
    ///
    /// @throws UnavailableException `carrier.unavailable`, only if the request was not sent or was
    ///   rate limited
    Outcome createShipment(ShipmentApi settings, String xml) {
        try {
            var response = service.send(request(settings, xml).build());
            if (response.status() == 429) throw CarrierUnavailable.after(response);
            return outcome(response);
        } catch (NoResponseException failure) {
            if (failure.mayHaveBeenSent()) return new Outcome.Unclear();
            throw CarrierUnavailable.temporarily();
        } catch (MalformedResponseException malformed) {
            return new Outcome.Unclear();
        }
    }

    /// Sends an empty order to test the credentials.
    ///
    /// @throws NoResponseException if no response was received
    /// @throws MalformedResponseException if the response cannot be parsed
    List<Status> testCredentials(ShipmentApi settings) {
        var request =
                request(settings, MondialRelayOrderXml.empty(settings))
                        .tag(RemoteService.Retryable.class, RemoteService.Retryable.YES)
                        .build();
        return statuses(Xml.read(service.send(request).body()));
    }

    private static Request.Builder request(ShipmentApi settings, String xml) {
        return new Request.Builder()
                .url(settings.address())
                .header("Accept", "application/xml")
                .post(RequestBody.create(xml.getBytes(UTF_8), XML));
    }

    private static Outcome outcome(RemoteResponse response) {
        if (response.isOverloaded() || response.status() == 408) return new Outcome.Unclear();
        if (!response.isSuccess())
            return new Outcome.Failed(
                    List.of(new Status("HTTP " + response.status(), "Error", "")));
        var root = Xml.read(response.body());
        var failures = statuses(root).stream().filter(Status::isFailure).toList();
        if (failures.stream().anyMatch(status -> SERVER_ERRORS.contains(status.code())))
            return new Outcome.Unclear();
        return failures.isEmpty() ? done(root) : new Outcome.Failed(failures);
    }

    private static Outcome done(Xml root) {
        var number =
                root.first("Shipment")
                        .map(shipment -> shipment.attribute("ShipmentNumber"))
                        .filter(text -> text.matches("[0-9]{8}"));
        if (number.isEmpty()) return new Outcome.Unclear();
        var label = root.first("Output").map(Xml::text).orElse("");
        return new Outcome.Done(number.get(), label);
    }

    private static List<Status> statuses(Xml root) {
        return root.all("Status")
                .map(status ->
                        new Status(
                                status.attribute("Code"),
                                status.attribute("Level"),
                                status.attribute("Message")))
                .toList();
    }

    /// The reason of a rejection, with the credentials masked.
    static String reason(Outcome.Failed failed, ShipmentApi settings) {
        var reason =
                failed.statuses().stream()
                        .map(status -> (status.code() + " " + status.message()).strip())
                        .collect(Collectors.joining("; "));
        for (var secret : List.of(settings.password(), settings.login(), settings.customerId()))
            reason = reason.replace(secret, "***");
        return CarrierText.truncate(reason, MAX_REASON_LENGTH);
    }
}
