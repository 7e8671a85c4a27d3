package fr.reemploi.adapters.shipping.boxtal;

import fr.reemploi.adapters.shipping.common.CarrierText;
import fr.reemploi.application.shipping.LabelRequest;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Builds the JSON of a label order.
final class BoxtalOrderJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern HOUSE_NUMBER =
            Pattern.compile(
                    "([0-9]{1,5}\\h?(?:bis|ter|quater|[A-Za-z])?)[,\\h]+(\\S.*)",
                    Pattern.CASE_INSENSITIVE);

    private BoxtalOrderJson() {}

    /// @param content Boxtal's code for the content of the parcel
    /// @param dropOff id of the pick-up point at which the seller drops the parcel off, if the
    ///   offer requires one
    static String of(LabelRequest request, String content, Optional<String> dropOff) {
        var root = JSON.createObjectNode();
        root.put("shippingOfferCode", request.service());
        root.put("labelType", "PDF_10x15");
        root.put("insured", false);
        root.put("expectedTakingOverDate", WorkingDays.onOrAfter(request.day()).toString());
        var shipment = root.putObject("shipment");
        shipment.put("externalId", request.id());
        party(shipment.putObject("fromAddress"), request.from());
        party(shipment.putObject("returnAddress"), request.from());
        party(shipment.putObject("toAddress"), request.to());
        request.pickupPoint().ifPresent(point -> shipment.put("pickupPointCode", point));
        dropOff.ifPresent(point -> shipment.put("dropOffPointCode", point));
        parcel(shipment.putArray("packages").addObject(), request, content);
        return JSON.writeValueAsString(root);
    }

    /// The dimensions of the part are not known: uses the usual box size for its weight.
    private static void parcel(ObjectNode parcel, LabelRequest request, String content) {
        var box = BoxSize.of(request.weight().grams());
        parcel.put("type", "PARCEL");
        parcel.put("externalId", request.id());
        parcel.put("weight", BigDecimal.valueOf(Math.max(1, request.weight().grams()), 3));
        parcel.put("length", box.length());
        parcel.put("width", box.width());
        parcel.put("height", box.height());
        parcel.put("stackable", true);
        var value = parcel.putObject("value");
        value.put("value", BigDecimal.valueOf(request.value().minor(), 2));
        value.put("currency", "EUR");
        var contents = parcel.putObject("content");
        contents.put("id", content);
        contents.put("description", request.content());
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
        address.company()
                .or(() -> Optional.of(name).filter(_ -> party.company()))
                .ifPresent(company -> contact.put("company", company));
        var location = json.putObject("location");
        var houseNumber = HOUSE_NUMBER.matcher(address.line1());
        if (houseNumber.matches()) location.put("number", houseNumber.group(1).strip());
        location.put("street", houseNumber.matches() ? houseNumber.group(2) : address.line1());
        location.put("city", address.city());
        location.put("postalCode", address.postalCode());
        location.put("countryIsoCode", address.country().toUpperCase(Locale.ROOT));
        address.line2().ifPresent(line -> json.put("additionalInformation", line));
    }
}
