package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.enumValue;
import static fr.reemploi.persistence.codec.DocumentFields.flag;
import static fr.reemploi.persistence.codec.DocumentFields.integer;
import static fr.reemploi.persistence.codec.DocumentFields.list;
import static fr.reemploi.persistence.codec.DocumentFields.number;
import static fr.reemploi.persistence.codec.DocumentFields.uuid;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Version;
import fr.reemploi.domain.shipping.RateBand;
import fr.reemploi.domain.shipping.SellerRates;
import fr.reemploi.domain.shipping.Zone;
import org.bson.Document;

/// Stored form of a seller's shipping rates.
public final class SellerRatesBson {
    private static final String SELLER = "seller";
    private static final String VERSION = "version";
    private static final String LOCAL_PICKUP = "collect";
    private static final String BANDS = "bands";

    private static final String MODE = "mode";
    private static final String ZONE = "zone";
    private static final String UP_TO_GRAMS = "upToGrams";
    private static final String PRICE = "price";
    private static final String DAYS = "days";

    private SellerRatesBson() {}

    public static Document write(SellerRates rates) {
        return new Document(SELLER, rates.seller().value())
                .append(VERSION, rates.version().value())
                .append(LOCAL_PICKUP, rates.localPickup())
                .append(BANDS, rates.bands().stream().map(SellerRatesBson::write).toList());
    }

    public static SellerRates read(Document doc) {
        return new SellerRates(
                new AccountId(uuid(doc, SELLER)),
                new Version(number(doc, VERSION)),
                flag(doc, LOCAL_PICKUP),
                list(doc, BANDS, Document.class).stream().map(SellerRatesBson::readBand).toList());
    }

    private static Document write(RateBand band) {
        return new Document(MODE, EnumNames.of(band.mode()))
                .append(ZONE, EnumNames.of(band.zone()))
                .append(UP_TO_GRAMS, band.upToGrams())
                .append(PRICE, MoneyBson.write(band.price()))
                .append(DAYS, band.days());
    }

    private static RateBand readBand(Document doc) {
        return new RateBand(
                enumValue(doc, MODE, DeliveryMode.class),
                enumValue(doc, ZONE, Zone.class),
                integer(doc, UP_TO_GRAMS),
                MoneyBson.read(doc, PRICE),
                integer(doc, DAYS));
    }
}
