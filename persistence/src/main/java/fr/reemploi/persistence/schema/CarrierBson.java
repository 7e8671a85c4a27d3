package fr.reemploi.persistence.schema;

import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.persistence.codec.DocumentFields;
import java.util.Map;
import org.bson.Document;

/// Stored form of a carrier: its id.
final class CarrierBson {
    /// Ids in documents of version 0.1.
    private static final Map<String, String> FORMER_IDS =
            Map.of("own-tariff", "seller-rates", "collect", "local-pickup");

    private CarrierBson() {}

    static String write(Carrier carrier) {
        return carrier.id();
    }

    static Carrier read(Document doc, String field) {
        var id = DocumentFields.text(doc, field);
        return Carrier.parse(FORMER_IDS.getOrDefault(id, id))
                .orElseThrow(() -> DocumentFields.unknown("carrier", id));
    }
}
