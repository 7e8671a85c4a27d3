package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.Fields.date;
import static fr.reemploi.persistence.codec.Fields.flag;
import static fr.reemploi.persistence.codec.Fields.instant;
import static fr.reemploi.persistence.codec.Fields.integer;
import static fr.reemploi.persistence.codec.Fields.list;
import static fr.reemploi.persistence.codec.Fields.maybeInstant;
import static fr.reemploi.persistence.codec.Fields.maybeText;
import static fr.reemploi.persistence.codec.Fields.put;
import static fr.reemploi.persistence.codec.Fields.text;
import static fr.reemploi.persistence.codec.Fields.uuids;
import static fr.reemploi.persistence.codec.Fields.word;

import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.order.Return;
import fr.reemploi.domain.order.ReturnId;
import fr.reemploi.domain.order.ReturnReason;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shared.Words;
import fr.reemploi.persistence.codec.Fields;
import org.bson.Document;

/// A return, inside the document of its order.
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
    private static final String ANSWER = "answer";

    private ReturnBson() {}

    static Document write(Return one) {
        var doc =
                new Document(NUMBER, one.id().number())
                        .append(REASON, Words.of(one.reason()))
                        .append(COMMENT, one.comment())
                        .append(LINES, one.lines().stream().map(ListingId::value).toList())
                        .append(WHOLE, one.whole())
                        .append(PHOTOS, one.photos().stream().map(PhotoBson::write).toList())
                        .append(STATUS, Words.of(one.status()))
                        .append(REQUESTED_AT, date(one.requestedAt()));
        put(doc, ACT_BY, one.actBy().map(Fields::date));
        return put(doc, ANSWER, one.answer());
    }

    static Return read(OrderId order, Document doc) {
        return new Return(
                new ReturnId(order, integer(doc, NUMBER)),
                word(doc, REASON, ReturnReason.class),
                text(doc, COMMENT),
                uuids(doc, LINES).stream().map(ListingId::new).toList(),
                flag(doc, WHOLE),
                list(doc, PHOTOS, Document.class).stream().map(PhotoBson::read).toList(),
                word(doc, STATUS, Return.Status.class),
                instant(doc, REQUESTED_AT),
                maybeInstant(doc, ACT_BY),
                maybeText(doc, ANSWER));
    }
}
