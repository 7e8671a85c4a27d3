package fr.reemploi.adapters.shipping.boxtal;

import fr.reemploi.adapters.shipping.common.CarrierText;
import fr.reemploi.application.shipping.LabelRequest;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An order of one label, as JSON.
final class BoxtalOrderJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern HOUSE =
            Pattern.compile(
                    "([0-9]{1,5}\\h?(?:bis|ter|quater|[A-Za-z])?)[,\\h]+(\\S.*)",
                    Pattern.CASE_INSENSITIVE);

    private BoxtalOrderJson() {}

    /// @param content what is inside, by its code
    /// @param dropOff where the seller hands it over, where the offer begins at a relay
    static String of(LabelRequest order, String content, Optional<String> dropOff) {
        var root = JSON.createObjectNode();
        root.put("shippingOfferCode", order.service());
        root.put("labelType", "PDF_10x15");
        root.put("insured", false);
        root.put("expectedTakingOverDate", WorkingDays.from(order.day()).toString());
        var shipment = root.putObject("shipment");
        shipment.put("externalId", order.id());
        party(shipment.putObject("fromAddress"), order.from());
        party(shipment.putObject("returnAddress"), order.from());
        party(shipment.putObject("toAddress"), order.to());
        order.pickupPoint().ifPresent(point -> shipment.put("pickupPointCode", point));
        dropOff.ifPresent(point -> shipment.put("dropOffPointCode", point));
        parcel(shipment.putArray("packages").addObject(), order, content);
        return JSON.writeValueAsString(root);
    }

    /// Nobody measured the part: its box is as large as such a weight usually needs.
    private static void parcel(ObjectNode parcel, LabelRequest order, String content) {
        var box = BoxSize.of(order.load().grams());
        parcel.put("type", "PARCEL");
        parcel.put("externalId", order.id());
        parcel.put("weight", BigDecimal.valueOf(Math.max(1, order.load().grams()), 3));
        parcel.put("length", box.length());
        parcel.put("width", box.width());
        parcel.put("height", box.height());
        parcel.put("stackable", true);
        var value = parcel.putObject("value");
        value.put("value", BigDecimal.valueOf(order.value().minor(), 2));
        value.put("currency", "EUR");
        var inside = parcel.putObject("content");
        inside.put("id", content);
        inside.put("description", order.content());
    }

    private static void party(ObjectNode json, LabelRequest.Party party) {
        var address = party.address();
        json.put("type", party.company() ? "BUSINESS" : "RESIDENTIAL");
        var contact = json.putObject("contact");
        var name = address.name();
        var space = name.indexOf(' ');
        contact.put("firstName", space < 0 ? name : name.substring(0, space));
        contact.put("lastName", space < 0 ? name : name.substring(space + 1).strip());
        contact.put("email", party.email());
        party.phone().flatMap(CarrierText::phone).ifPresent(phone -> contact.put("phone", phone));
        if (party.company()) contact.put("company", name);
        var location = json.putObject("location");
        var house = HOUSE.matcher(address.line1());
        if (house.matches()) location.put("number", house.group(1).strip());
        location.put("street", house.matches() ? house.group(2) : address.line1());
        location.put("city", address.city());
        location.put("postalCode", address.postalCode());
        location.put("countryIsoCode", address.country().toUpperCase(Locale.ROOT));
        address.line2().ifPresent(line -> json.put("additionalInformation", line));
    }
}
