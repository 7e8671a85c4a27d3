package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.enumValue;
import static fr.reemploi.persistence.codec.DocumentFields.list;
import static fr.reemploi.persistence.codec.DocumentFields.maybeInt;
import static fr.reemploi.persistence.codec.DocumentFields.maybeText;
import static fr.reemploi.persistence.codec.DocumentFields.put;
import static fr.reemploi.persistence.codec.DocumentFields.text;
import static fr.reemploi.persistence.codec.DocumentFields.uuid;

import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.listing.Title;
import fr.reemploi.domain.listing.VatScheme;
import fr.reemploi.domain.order.OrderLine;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.vehicle.Mileage;
import org.bson.Document;

/// Stored form of an order line, embedded in the document of its order.
final class OrderLineBson {
    private static final String LISTING = "listing";
    private static final String TITLE = "title";
    private static final String CATEGORY = "category";
    private static final String PHOTO = "photo";
    private static final String PRICE = "price";
    private static final String VAT_SCHEME = "vatScheme";
    private static final String CORE_DEPOSIT = "coreDeposit";
    private static final String REFERENCES = "references";
    private static final String KILOMETRES = "km";
    private static final String WARRANTY_MONTHS = "warrantyMonths";

    private OrderLineBson() {}

    static Document write(OrderLine line) {
        var doc = new Document(LISTING, line.listing().value()).append(TITLE, line.title().value());
        put(doc, CATEGORY, line.category());
        put(doc, PHOTO, line.photo())
                .append(PRICE, MoneyBson.write(line.price()))
                .append(VAT_SCHEME, EnumNames.of(line.vatScheme()));
        put(doc, CORE_DEPOSIT, line.coreDeposit().map(MoneyBson::write))
                .append(REFERENCES, line.partNumbers().stream().map(PartNumber::value).toList());
        put(doc, KILOMETRES, line.mileage().map(Mileage::kilometres));
        return put(doc, WARRANTY_MONTHS, line.warrantyMonths());
    }

    static OrderLine read(Document doc) {
        return new OrderLine(
                new ListingId(uuid(doc, LISTING)),
                new Title(text(doc, TITLE)),
                maybeText(doc, CATEGORY),
                maybeText(doc, PHOTO),
                MoneyBson.read(doc, PRICE),
                enumValue(doc, VAT_SCHEME, VatScheme.class),
                MoneyBson.maybe(doc, CORE_DEPOSIT),
                list(doc, REFERENCES, String.class).stream().map(PartNumber::new).toList(),
                maybeInt(doc, KILOMETRES).map(Mileage::new),
                maybeInt(doc, WARRANTY_MONTHS));
    }
}
