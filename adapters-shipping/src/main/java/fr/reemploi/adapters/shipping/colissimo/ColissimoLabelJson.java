package fr.reemploi.adapters.shipping.colissimo;

import fr.reemploi.adapters.shipping.common.CarrierText;
import fr.reemploi.application.shipping.LabelRequest;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Builds the JSON of a label order.
final class ColissimoLabelJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ColissimoLabelJson() {}

    static String of(LabelRequest request) {
        var root = JSON.createObjectNode();
        root.put("id", request.id());
        root.put("orderNumber", request.number().value());
        root.put("service", request.service());
        root.put("handOverDay", request.day().toString());
        root.put("weightGrams", Math.max(1, request.weight().grams()));
        root.put("valueCents", request.value().minor());
        root.put("content", request.content());
        request.pickupPoint().ifPresent(point -> root.put("pickupPoint", point));
        party(root.putObject("sender"), request.from());
        party(root.putObject("recipient"), request.to());
        return JSON.writeValueAsString(root);
    }

    private static void party(ObjectNode json, LabelRequest.Party party) {
        var address = party.address();
        json.put("name", address.name());
        json.put("company", party.company());
        json.put("line1", address.line1());
        var more =
                Stream.of(address.company(), address.line2())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
        if (!more.isEmpty()) json.put("line2", more);
        json.put("postalCode", address.postalCode());
        json.put("city", address.city());
        json.put("country", address.country());
        json.put("email", party.email());
        party.phone().flatMap(CarrierText::phone).ifPresent(phone -> json.put("phone", phone));
    }
}
