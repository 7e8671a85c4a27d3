package fr.reemploi.adapters.shipping.mondialrelay;

import fr.reemploi.adapters.shipping.common.Xml;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Requests and responses of the simulated Mondial Relay.
final class FakeMondialRelayXml {
    private static final Pattern FIELD = Pattern.compile("<(\\w+)>([^<]*)</\\1>");

    private FakeMondialRelayXml() {}

    static String field(String body, String name) {
        return fields(body).getOrDefault(name, "");
    }

    private static Map<String, String> fields(String body) {
        return FIELD.matcher(body)
                .results()
                .collect(
                        Collectors.toMap(
                                match -> match.group(1),
                                match -> match.group(2),
                                (first, _) -> first,
                                java.util.LinkedHashMap::new));
    }

    /// The status code for the credentials of a request; the expected hash is computed from its
    /// parameters.
    static String keys(String body, boolean search) {
        var fields = new java.util.LinkedHashMap<>(fields(body));
        var security = fields.remove("Security");
        if (!fields.getOrDefault("Enseigne", "").equals(FakeMondialRelay.ENSEIGNE)) return "2";
        if (search && fields.size() != 15) return "40";
        var right = MondialRelaySoap.security(fields, FakeMondialRelay.PRIVATE_KEY);
        return right.equals(security) ? "0" : "97";
    }

    /// Forty pick-up points, the farthest first, padded with spaces; none outside metropolitan
    /// France.
    static String relays(String stat, String postalCode) {
        var relays =
                stat.equals("0") && !postalCode.startsWith("98")
                        ? IntStream.iterate(40, number -> number > 0, number -> number - 1)
                                .mapToObj(number -> relay(number, postalCode))
                                .collect(Collectors.joining())
                        : "";
        return envelope(
                "WSI4_PointRelais_Recherche",
                "<STAT>" + stat + "</STAT><PointsRelais>" + relays + "</PointsRelais>");
    }

    private static String relay(int number, String postalCode) {
        return """
        <PointRelais_Details><STAT>0</STAT><Num>%1$06d</Num>\
        <LgAdr1>TABAC DE L&apos;ETOILE %1$d           </LgAdr1><LgAdr2>    </LgAdr2>\
        <LgAdr3>%1$d RUE RAMBUTEAU          </LgAdr3><LgAdr4>    </LgAdr4><CP>%2$s</CP>\
        <Ville>PARIS           </Ville><Pays>FR</Pays><Localisation1> </Localisation1>\
        <Latitude>48,%3$07d</Latitude><Longitude>02,%3$07d</Longitude>\
        %4$s<Distance>%5$d</Distance></PointRelais_Details>\
        """
                .formatted(number, postalCode, 8_600_000 + number, hours(), number * 120);
    }

    private static String hours() {
        var open = List.of("0900", "1200", "1400", "1900");
        var closed = List.of("0000", "0000", "0000", "0000");
        return day("Lundi", open)
                + day("Mardi", open)
                + day("Mercredi", open)
                + day("Jeudi", open)
                + day("Vendredi", open)
                + day("Samedi", List.of("0900", "1230", "0000", "0000"))
                + day("Dimanche", closed);
    }

    private static String day(String name, List<String> times) {
        var strings =
                times.stream()
                        .map(time -> "<string>" + time + "</string>")
                        .collect(Collectors.joining());
        return "<Horaires_" + name + ">" + strings + "</Horaires_" + name + ">";
    }

    static String envelope(String method, String result) {
        return """
        <?xml version="1.0" encoding="utf-8"?>
        <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>\
        <%1$sResponse xmlns="http://www.mondialrelay.fr/webservice/"><%1$sResult>%2$s\
        </%1$sResult></%1$sResponse></soap:Body></soap:Envelope>\
        """
                .formatted(method, result);
    }

    /// The first error of an order, in the order Mondial Relay checks: `code|level`.
    static String faults(String body) {
        if (!body.contains("xmlns=\"http://www.example.org/Request\""))
            return "10061|Critical error";
        if (!field(body, "Login").equals(FakeMondialRelay.LOGIN)) return "10001|Critical error";
        if (!field(body, "Password").equals(Xml.escaped(FakeMondialRelay.PASSWORD)))
            return "10001|Critical error";
        if (!field(body, "CustomerId").equals(FakeMondialRelay.ENSEIGNE))
            return "10005|Critical error";
        if (!body.contains("<Shipment>")) return "10011|Error";
        if (!body.matches("(?s).*<DeliveryMode Mode=\"24[RL]\" Location=\"[A-Z]{2}-\\d{6}\"/>.*"))
            return "10025|Warning";
        return "";
    }

    /// A rejection with status 200; login and password are echoed.
    static String refused(String body, String codeAndLevel) {
        var parts = codeAndLevel.split("\\|", -1);
        return """
        <?xml version="1.0" encoding="utf-8"?>
        <ShipmentCreationResponse xmlns="http://www.example.org/Response">%s<StatusList>\
        <Status Code="%s" Level="%s" Message="Refused for %s with %s"/>\
        </StatusList></ShipmentCreationResponse>\
        """
                .formatted(
                        context(body),
                        parts[0],
                        parts[1],
                        field(body, "Login"),
                        field(body, "Password"));
    }

    static String created(String body, String number, String label) {
        return """
        <?xml version="1.0" encoding="utf-8"?>
        <ShipmentCreationResponse xmlns="http://www.example.org/Response">%s<StatusList>\
        <Status Code="0" Level="Success" Message="OK"/></StatusList><ShipmentsList>\
        <Shipment ShipmentNumber="%s"><LabelList><Label><RawContent><Barcodes>\
        <Barcode Type="Code128" DisplayedValue="1" Value="1"/></Barcodes></RawContent>\
        <Output>%s</Output></Label></LabelList></Shipment></ShipmentsList>\
        </ShipmentCreationResponse>\
        """
                .formatted(context(body), number, Xml.escaped(label));
    }

    private static String context(String body) {
        return body.contains("<Context>")
                ? body.substring(body.indexOf("<Context>"), body.indexOf("<ShipmentsList>"))
                : "";
    }
}
