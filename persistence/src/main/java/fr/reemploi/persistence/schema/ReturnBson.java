package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.date;
import static fr.reemploi.persistence.codec.DocumentFields.enumValue;
import static fr.reemploi.persistence.codec.DocumentFields.flag;
import static fr.reemploi.persistence.codec.DocumentFields.instant;
import static fr.reemploi.persistence.codec.DocumentFields.integer;
import static fr.reemploi.persistence.codec.DocumentFields.list;
import static fr.reemploi.persistence.codec.DocumentFields.maybeInstant;
import static fr.reemploi.persistence.codec.DocumentFields.maybeText;
import static fr.reemploi.persistence.codec.DocumentFields.put;
import static fr.reemploi.persistence.codec.DocumentFields.text;
import static fr.reemploi.persistence.codec.DocumentFields.uuids;

import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.order.Return;
import fr.reemploi.domain.order.ReturnId;
import fr.reemploi.domain.order.ReturnReason;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.persistence.codec.DocumentFields;
import org.bson.Document;

/// Stored form of a return, embedded in the document of its order.
final class ReturnBson {
    private static final String NUMBER = "number";
    private static final String REASON = "reason";
    private static final String COMMENT = "comment";
    private static final String LINES = "lines";
    private static final String WHOLE = "whole";
    private static final String PHOTOS = "photos";
    private static final String STATUS = "status";
    private static final String REQUESTED_AT = "requestedAt";
    private static final String ACT_BY = "actBy";
    private static final String REFUSAL_REASON = "answer";

    private ReturnBson() {}

    static Document write(Return orderReturn) {
        var doc =
                new Document(NUMBER, orderReturn.id().number())
                        .append(REASON, EnumNames.of(orderReturn.reason()))
                        .append(COMMENT, orderReturn.comment())
                        .append(
                                LINES,
                                orderReturn.listings().stream().map(ListingId::value).toList())
                        .append(WHOLE, orderReturn.wholeOrder())
                        .append(
                                PHOTOS,
                                orderReturn.photos().stream().map(PhotoBson::write).toList())
                        .append(STATUS, EnumNames.of(orderReturn.status()))
                        .append(REQUESTED_AT, date(orderReturn.requestedAt()));
        put(doc, ACT_BY, orderReturn.deadline().map(DocumentFields::date));
        return put(doc, REFUSAL_REASON, orderReturn.rejectionReason());
    }

    static Return read(OrderId order, Document doc) {
        return new Return(
                new ReturnId(order, integer(doc, NUMBER)),
                enumValue(doc, REASON, ReturnReason.class),
                text(doc, COMMENT),
                uuids(doc, LINES).stream().map(ListingId::new).toList(),
                flag(doc, WHOLE),
                list(doc, PHOTOS, Document.class).stream().map(PhotoBson::read).toList(),
                enumValue(doc, STATUS, Return.Status.class),
                instant(doc, REQUESTED_AT),
                maybeInstant(doc, ACT_BY),
                maybeText(doc, REFUSAL_REASON));
    }
}
