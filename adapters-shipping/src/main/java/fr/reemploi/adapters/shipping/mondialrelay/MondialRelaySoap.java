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

/// Mondial Relay's first interface: SOAP, signed by hashing what is said together with a key. Its
/// questions change nothing, so they are asked again.
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

    /// What it says: a code, and what belongs to it.
    record SoapResult(String stat, Xml result) {}

    /// Asks. Where it says that something is out of order just now, some more times.
    ///
    /// @param parameters in the order of the WSDL, without `Enseigne` and `Security`
    /// @throws NoResponseException when there is none
    /// @throws MalformedResponseException when it makes no sense
    /// @throws UnavailableException when it says that it cannot answer
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

    /// Short codes are filled up with spaces, in the hash as well.
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

    /// Some errors stand only in the first detail, below a code that says all is well.
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
        if (inner.isEmpty()) throw new MalformedResponseException("no code in a result");
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
