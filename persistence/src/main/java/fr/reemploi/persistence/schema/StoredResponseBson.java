package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.integer;
import static fr.reemploi.persistence.codec.DocumentFields.list;
import static fr.reemploi.persistence.codec.DocumentFields.text;

import fr.reemploi.application.shared.IdempotencyStore.StoredResponse;
import java.util.stream.Collectors;
import org.bson.Document;

/// Stored form of the response to an idempotent request.
public final class StoredResponseBson {
    private static final String STATUS = "status";
    private static final String HEADERS = "headers";
    private static final String NAME = "name";
    private static final String VALUE = "value";
    private static final String BODY = "body";

    private StoredResponseBson() {}

    public static Document write(StoredResponse response) {
        var headers =
                response.headers().entrySet().stream()
                        .map(header ->
                                new Document(NAME, header.getKey())
                                        .append(VALUE, header.getValue()))
                        .toList();
        return new Document(STATUS, response.status())
                .append(HEADERS, headers)
                .append(BODY, response.body());
    }

    public static StoredResponse read(Document doc) {
        var headers =
                list(doc, HEADERS, Document.class).stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        header -> text(header, NAME),
                                        header -> text(header, VALUE)));
        return new StoredResponse(integer(doc, STATUS), headers, text(doc, BODY));
    }
}
