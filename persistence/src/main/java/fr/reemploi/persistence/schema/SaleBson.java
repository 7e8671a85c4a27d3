package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.date;
import static fr.reemploi.persistence.codec.DocumentFields.document;
import static fr.reemploi.persistence.codec.DocumentFields.enumValue;
import static fr.reemploi.persistence.codec.DocumentFields.flag;
import static fr.reemploi.persistence.codec.DocumentFields.instant;
import static fr.reemploi.persistence.codec.DocumentFields.integer;
import static fr.reemploi.persistence.codec.DocumentFields.list;
import static fr.reemploi.persistence.codec.DocumentFields.maybeText;
import static fr.reemploi.persistence.codec.DocumentFields.put;
import static fr.reemploi.persistence.codec.DocumentFields.text;
import static fr.reemploi.persistence.codec.DocumentFields.uuid;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.order.Buyer;
import fr.reemploi.domain.order.Commission;
import fr.reemploi.domain.order.Sale;
import fr.reemploi.domain.order.Seller;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shipping.Delivery;
import org.bson.Document;

/// Stored form of the agreed terms of a sale, embedded in the document of its order.
final class SaleBson {
    private static final String BUYER = "buyer";
    private static final String SELLER = "seller";
    private static final String LINES = "lines";
    private static final String DELIVERY = "delivery";
    private static final String COMMISSION = "commission";
    private static final String AT = "at";

    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String CONSUMER = "consumer";
    private static final String LANGUAGE = "language";
    private static final String BILLING = "billing";
    private static final String PROFILE = "profile";

    private static final String CARRIER = "carrier";
    private static final String SERVICE = "service";
    private static final String MODE = "mode";
    private static final String PRICE = "price";
    private static final String DAYS = "days";
    private static final String ADDRESS = "address";
    private static final String PICKUP_POINT = "pickupPoint";
    private static final String PICKUP_POINT_ADDRESS = "pickupPlace";

    private static final String BASIS_POINTS = "basisPoints";
    private static final String VAT_BASIS_POINTS = "vatBasisPoints";

    private SaleBson() {}

    static Document write(Sale sale) {
        return new Document(BUYER, write(sale.buyer()))
                .append(SELLER, write(sale.seller()))
                .append(LINES, sale.lines().stream().map(OrderLineBson::write).toList())
                .append(DELIVERY, write(sale.delivery()))
                .append(COMMISSION, write(sale.commission()))
                .append(AT, date(sale.at()));
    }

    static Sale read(Document doc) {
        return new Sale(
                readBuyer(document(doc, BUYER)),
                readSeller(document(doc, SELLER)),
                list(doc, LINES, Document.class).stream().map(OrderLineBson::read).toList(),
                readDelivery(document(doc, DELIVERY)),
                readCommission(document(doc, COMMISSION)),
                instant(doc, AT));
    }

    private static Document write(Buyer buyer) {
        return new Document(ID, buyer.id().value())
                .append(NAME, buyer.name())
                .append(CONSUMER, buyer.consumer())
                .append(LANGUAGE, EnumNames.of(buyer.language()))
                .append(BILLING, AddressBson.write(buyer.billing()));
    }

    private static Buyer readBuyer(Document doc) {
        return new Buyer(
                new AccountId(uuid(doc, ID)),
                text(doc, NAME),
                flag(doc, CONSUMER),
                enumValue(doc, LANGUAGE, Language.class),
                AddressBson.read(document(doc, BILLING)));
    }

    private static Document write(Seller seller) {
        return new Document(ID, seller.id().value())
                .append(PROFILE, SellerProfileBson.write(seller.profile()));
    }

    private static Seller readSeller(Document doc) {
        return new Seller(
                new AccountId(uuid(doc, ID)), SellerProfileBson.read(document(doc, PROFILE)));
    }

    private static Document write(Delivery delivery) {
        var doc =
                new Document(CARRIER, CarrierBson.write(delivery.carrier()))
                        .append(SERVICE, delivery.service())
                        .append(MODE, EnumNames.of(delivery.mode()))
                        .append(PRICE, MoneyBson.write(delivery.price()))
                        .append(DAYS, delivery.days())
                        .append(ADDRESS, AddressBson.write(delivery.address()));
        put(doc, PICKUP_POINT, delivery.pickupPoint());
        return put(doc, PICKUP_POINT_ADDRESS, delivery.pickupPointAddress());
    }

    private static Delivery readDelivery(Document doc) {
        return new Delivery(
                CarrierBson.read(doc, CARRIER),
                text(doc, SERVICE),
                enumValue(doc, MODE, DeliveryMode.class),
                MoneyBson.read(doc, PRICE),
                integer(doc, DAYS),
                AddressBson.read(document(doc, ADDRESS)),
                maybeText(doc, PICKUP_POINT),
                maybeText(doc, PICKUP_POINT_ADDRESS));
    }

    private static Document write(Commission commission) {
        return new Document(BASIS_POINTS, commission.basisPoints())
                .append(VAT_BASIS_POINTS, commission.vatBasisPoints());
    }

    private static Commission readCommission(Document doc) {
        return new Commission(integer(doc, BASIS_POINTS), integer(doc, VAT_BASIS_POINTS));
    }
}
