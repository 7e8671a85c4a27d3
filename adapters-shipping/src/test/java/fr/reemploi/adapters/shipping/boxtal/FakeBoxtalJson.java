package fr.reemploi.adapters.shipping.boxtal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Response bodies of the simulated Boxtal.
final class FakeBoxtalJson {
    static final String UNAUTHENTICATED =
            """
            {"code":"AUTHENTICATION_FAILURE","message":"Authentication failed"}\
            """;
    static final String REFUSED =
            """
            {"timestamp":"2026-11-25T09:00:00Z","status":422,"errors":[\
            {"code":"InvalidParameterException","parameters":[{"code":"INVALID_FORMAT",\
            "field":"shipment.toAddress.contact.phone","value":"s3cr3t-1"}]}]}\
            """;
    static final String QUOTE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <cotation><shipment>
            <offer><mode>COM</mode><operator><code>MONR</code><label>Mondial Relay</label></operator>
            <service><code>CpourToi</code><label>C.pourToi</label></service>
            <price><currency>EUR</currency><tax-exclusive>4.58</tax-exclusive>
            <tax-inclusive>5.495</tax-inclusive></price>
            <delivery><type><code>PICKUP_POINT</code></type></delivery></offer>
            <offer><mode>COM</mode><operator><code>POFR</code></operator>
            <service><code>ColissimoAccess</code></service>
            <price><currency>EUR</currency><tax-exclusive>8.00</tax-exclusive>
            <tax-inclusive>9.60</tax-inclusive></price></offer>
            <offer><operator><code>FEDX</code></operator><service><code>Other</code></service>
            <price><currency>EUR</currency><tax-inclusive>1.00</tax-inclusive></price></offer>
            </shipment></cotation>
            """;
    static final String DENIED =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <error><code>access_denied</code><message>Invalid login v1-user</message></error>
            """;

    private FakeBoxtalJson() {}

    static String error(String code) {
        return """
        {"timestamp":"2026-11-25T09:00:00Z","status":422,"errors":[{"code":"%s",\
        "parameters":[]}]}\
        """
                .formatted(code);
    }

    static String ordered(String reference) {
        return content(
                """
                {"id":"%s","status":"PENDING","shipmentId":"sh-1",\
                "deliveryPriceExclTax":{"value":4.58,"currency":"EUR"}}\
                """
                        .formatted(reference));
    }

    static String document(String url) {
        return content(
                """
                [{"type":"PROFORMA","format":"PDF","url":"https://127.0.0.1:1/no"},\
                {"type":"LABEL","format":"PDF","url":"%s"}]\
                """
                        .formatted(url));
    }

    /// Forty pick-up points, the farthest first; every other one with the spelling of the
    /// documentation.
    static String points(String postalCode) {
        return content(
                IntStream.iterate(40, number -> number > 0, number -> number - 1)
                        .mapToObj(number -> point(number, postalCode))
                        .collect(Collectors.joining(",", "[", "]")));
    }

    private static String point(int number, String postalCode) {
        var documented = number % 2 == 0;
        var quote = documented ? "\"" : "";
        return """
        {"%1$s":{"code":"%2$06d","name":"Tabac %2$d ","network":"MONR_NETWORK",\
        "location":{"street":"rue Rambuteau","number":"%2$d","city":"Paris",\
        "postalCode":"%3$s","countryIsoCode":"FR",\
        "position":{"latitude":%4$s48.86%4$s,"longitude":%4$s2.35%4$s}},\
        "openingDays":{"MONDAY":[{"openingTime":"09:00","closingTime":"12:00"},\
        {"openingTime":"14:00:00","closingTime":"19:00:00"}],"SUNDAY":[]},\
        "compatibleNetworks":[]},"distanceFromSearchLocation":%5$d.4}\
        """
                .formatted(
                        documented ? "parcelpoint" : "parcelPoint",
                        number,
                        postalCode,
                        quote,
                        number * 100);
    }

    static String trackingEvent(int hours, String status, String message) {
        var at = Instant.parse("2026-11-25T09:00:00Z").plusSeconds(3_600L * hours);
        return """
        "status":"%s","message":"%s","trackingDateTime":"%s"\
        """
                .formatted(status, message, at);
    }

    static String tracking(List<String> events) {
        var history =
                events.stream().map(event -> "{" + event + "}").collect(Collectors.joining(","));
        return content(
                """
                [{"packageId":"p1","trackingNumber":"8R00042","packageTrackingUrl":\
                "https://track.example/8R00042","isFinal":false,%s,"history":[%s]}]\
                """
                        .formatted(events.getLast(), history));
    }

    static String webhook(String id, String type, String parcel) {
        return """
        {"id":"%s","type":"%s","shippingOrderId":"bxt-1","shipmentExternalId":"%s",\
        "payload":{"trackings":[]}}\
        """
                .formatted(id, type, parcel);
    }

    static String signature(byte[] body, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String content(String json) {
        return """
        {"status":200,"timestamp":"2026-11-25T09:00:00Z","content":%s}\
        """
                .formatted(json);
    }
}
