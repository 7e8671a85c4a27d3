package fr.reemploi.adapters.shipping.mondialrelay;

import static fr.reemploi.adapters.shipping.common.Xml.escaped;

import fr.reemploi.adapters.shipping.common.CarrierText;
import fr.reemploi.adapters.shipping.mondialrelay.MondialRelaySettings.ShipmentApi;
import fr.reemploi.application.shipping.LabelRequest;
import java.math.BigDecimal;

/// Builds the XML of a label order. The order of elements and the namespace are required by the
/// API.
final class MondialRelayOrderXml {
    private static final int MIN_GRAMS = 10;
    private static final int MAX_NUMBER = 15;
    private static final int MAX_CONTENT = 40;
    private static final int MAX_LINE = 30;
    private static final int MAX_EMAIL = 70;

    private final StringBuilder xml = new StringBuilder();

    private MondialRelayOrderXml() {}

    /// @param point id of the pick-up point: `FR-066974`
    static String of(ShipmentApi settings, LabelRequest request, String point) {
        var writer = new MondialRelayOrderXml();
        writer.head(settings);
        writer.xml.append("<ShipmentsList>");
        writer.shipment(settings, request, point);
        writer.xml.append("</ShipmentsList></ShipmentCreationRequest>");
        return writer.xml.toString();
    }

    /// An order without shipments: tests the credentials.
    static String empty(ShipmentApi settings) {
        var writer = new MondialRelayOrderXml();
        writer.head(settings);
        writer.xml.append("<ShipmentsList></ShipmentsList></ShipmentCreationRequest>");
        return writer.xml.toString();
    }

    private void head(ShipmentApi settings) {
        xml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
                .append("<ShipmentCreationRequest xmlns=\"http://www.example.org/Request\">")
                .append("<Context>");
        element("Login", settings.login());
        element("Password", settings.password());
        element("CustomerId", settings.customerId());
        element("Culture", "fr-FR");
        element("VersionAPI", "1.0");
        xml.append("</Context><OutputOptions>");
        element("OutputFormat", settings.labelFormat());
        element("OutputType", "PdfUrl");
        xml.append("</OutputOptions>");
    }

    private void shipment(ShipmentApi settings, LabelRequest request, String point) {
        xml.append("<Shipment>");
        element("OrderNo", CarrierText.of(request.number().value(), MAX_NUMBER));
        element("ParcelCount", "1");
        var amount = BigDecimal.valueOf(request.value().minor(), 2).toPlainString();
        attributes("ShipmentValue", "Currency", "EUR", "Amount", amount);
        attributes("DeliveryMode", "Mode", request.service(), "Location", point);
        attributes("CollectionMode", "Mode", settings.collection(), "Location", "");
        xml.append("<Parcels><Parcel>");
        element("Content", CarrierText.of(request.content(), MAX_CONTENT));
        var grams = Math.max(MIN_GRAMS, request.weight().grams());
        attributes("Weight", "Value", Integer.toString(grams), "Unit", "gr");
        xml.append("</Parcel></Parcels>");
        party("Sender", request.from());
        party("Recipient", request.to());
        xml.append("</Shipment>");
    }

    /// A name or street longer than its field continues in an additional field.
    private void party(String role, LabelRequest.Party party) {
        var address = party.address();
        var name = CarrierText.of(address.name());
        var space = CarrierText.truncate(name, MAX_LINE).indexOf(' ');
        var street = CarrierText.of(address.line1());
        var phone = party.phone().flatMap(CarrierText::phone);
        xml.append('<').append(role).append("><Address>");
        element("Title", "");
        element("Firstname", space < 0 ? "" : name.substring(0, space));
        element("Lastname", CarrierText.truncate(name, MAX_LINE).substring(space + 1));
        element("Streetname", CarrierText.truncate(street, MAX_LINE));
        element("HouseNo", "");
        element("CountryCode", address.country());
        element("PostCode", address.postalCode());
        element("City", CarrierText.town(address.city(), MAX_LINE));
        element(
                "AddressAdd1",
                address.company()
                        .filter(_ -> name.length() <= MAX_LINE)
                        .map(company -> CarrierText.of(company, MAX_LINE))
                        .orElseGet(() -> remainder(name)));
        element("AddressAdd2", remainder(street));
        element(
                "AddressAdd3",
                address.line2().map(line -> CarrierText.of(line, MAX_LINE)).orElse(""));
        element("PhoneNo", phone.filter(number -> !CarrierText.isMobile(number)).orElse(""));
        element("MobileNo", phone.filter(CarrierText::isMobile).orElse(""));
        element("Email", party.email().length() > MAX_EMAIL ? "" : party.email());
        xml.append("</Address></").append(role).append('>');
    }

    private static String remainder(String line) {
        return line.length() <= MAX_LINE
                ? ""
                : CarrierText.truncate(line.substring(MAX_LINE).strip(), MAX_LINE);
    }

    private void element(String name, String text) {
        xml.append('<').append(name).append('>').append(escaped(text));
        xml.append("</").append(name).append('>');
    }

    private void attributes(
            String name, String first, String firstValue, String second, String secondValue) {
        xml.append(
                "<%s %s=\"%s\" %s=\"%s\"/>"
                        .formatted(name, first, escaped(firstValue), second, escaped(secondValue)));
    }
}
