package fr.reemploi.adapters.shipping.mondialrelay;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.reemploi.adapters.shipping.common.CarrierUnavailable;
import fr.reemploi.adapters.shipping.common.Xml;
import fr.reemploi.adapters.shipping.mondialrelay.MondialRelaySettings.SearchApi;
import fr.reemploi.httpclient.HttpClients;
import fr.reemploi.httpclient.MalformedResponseException;
import fr.reemploi.httpclient.RemoteService;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/// Client of Mondial Relay's SOAP API, whose requests are signed with an MD5 hash of their
/// parameters and a private key. The calls are read-only and therefore retried.
public final class MondialRelaySoap {
    private static final String NAMESPACE = "http://www.mondialrelay.fr/webservice/";
    private static final MediaType XML = MediaType.get("text/xml; charset=utf-8");
    private static final int MAX_ATTEMPTS = 3;
    private static final int ENSEIGNE_LENGTH = 8;
    private static final Duration RETRY_DELAY = Duration.ofMillis(250);

    private final RemoteService service;

    public MondialRelaySoap(HttpClients httpClients) {
        service = httpClients.service("mondial-relay-search", Duration.ofSeconds(8));
    }

    /// The status code of a response, and its result element.
    record SoapResult(String stat, Xml result) {}

    /// Calls a method. Temporary error codes are retried.
    ///
    /// @param parameters in the order of the WSDL, without `Enseigne` and `Security`
    /// @throws NoResponseException if no response was received
    /// @throws MalformedResponseException if the response cannot be parsed
    /// @throws UnavailableException if Mondial Relay is overloaded
    SoapResult call(SearchApi settings, String method, Map<String, String> parameters) {
        var request = request(settings, method, parameters);
        for (var attempt = 1; ; attempt++) {
            var response = service.send(request);
            if (response.isOverloaded()) throw CarrierUnavailable.after(response);
            var result = parse(method, Xml.read(response.body()));
            if (!MondialRelayCodes.TEMPORARY.contains(result.stat()) || attempt == MAX_ATTEMPTS)
                return result;
            sleep();
        }
    }

    private static Request request(
            SearchApi settings, String method, Map<String, String> parameters) {
        var all = new LinkedHashMap<String, String>();
        all.put("Enseigne", padded(settings.enseigne()));
        parameters.forEach((name, value) -> all.put(name, value.strip()));
        var security = security(all, settings.privateKey());
        all.put("Security", security);
        return new Request.Builder()
                .url(settings.address())
                .header("SOAPAction", "\"" + NAMESPACE + method + "\"")
                .tag(RemoteService.Retryable.class, RemoteService.Retryable.YES)
                .post(RequestBody.create(envelope(method, all).getBytes(UTF_8), XML))
                .build();
    }

    /// Pads a customer code with spaces to eight characters; the hash includes the padding.
    static String padded(String enseigne) {
        return enseigne + " ".repeat(Math.max(0, ENSEIGNE_LENGTH - enseigne.length()));
    }

    static String security(Map<String, String> parameters, String privateKey) {
        try {
            var text = String.join("", parameters.values()) + privateKey;
            var hash = MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8));
            return HexFormat.of().withUpperCase().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String envelope(String method, Map<String, String> parameters) {
        var fields =
                parameters.entrySet().stream()
                        .map(field ->
                                "<%1$s>%2$s</%1$s>"
                                        .formatted(field.getKey(), Xml.escaped(field.getValue())))
                        .collect(Collectors.joining());
        return """
        <?xml version="1.0" encoding="utf-8"?>
        <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>\
        <%1$s xmlns="%2$s">%3$s</%1$s></soap:Body></soap:Envelope>\
        """
                .formatted(method, NAMESPACE, fields);
    }

    /// Reads the status code. With an overall code `0`, the error may be in the first detail
    /// element.
    private static SoapResult parse(String method, Xml root) {
        var result =
                root.first(method + "Result")
                        .orElseThrow(() ->
                                new MalformedResponseException("no result in " + root.name()));
        var stat = result.text("STAT").orElse("");
        var inner =
                result.first("PointRelais_Details")
                        .flatMap(detail -> detail.text("STAT"))
                        .filter(code -> stat.equals("0"))
                        .orElse(stat);
        if (inner.isEmpty()) throw new MalformedResponseException("no status code in the result");
        return new SoapResult(inner, result);
    }

    private static void sleep() {
        try {
            Thread.sleep(RETRY_DELAY);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw CarrierUnavailable.temporarily();
        }
    }
}
