package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.Fields.flag;
import static fr.reemploi.persistence.codec.Fields.integer;
import static fr.reemploi.persistence.codec.Fields.list;
import static fr.reemploi.persistence.codec.Fields.number;
import static fr.reemploi.persistence.codec.Fields.uuid;
import static fr.reemploi.persistence.codec.Fields.word;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.shared.Version;
import fr.reemploi.domain.shared.Words;
import fr.reemploi.domain.shipping.Band;
import fr.reemploi.domain.shipping.Tariffs;
import fr.reemploi.domain.shipping.Zone;
import org.bson.Document;

/// A seller's grid of delivery prices as stored.
public final class TariffsBson {
    private static final String SELLER = "seller";
    private static final String VERSION = "version";
    private static final String COLLECT = "collect";
    private static final String BANDS = "bands";

    private static final String MODE = "mode";
    private static final String ZONE = "zone";
    private static final String UP_TO_GRAMS = "upToGrams";
    private static final String PRICE = "price";
    private static final String DAYS = "days";

    private TariffsBson() {}

    public static Document write(Tariffs tariffs) {
        return new Document(SELLER, tariffs.seller().value())
                .append(VERSION, tariffs.version().value())
                .append(COLLECT, tariffs.collect())
                .append(BANDS, tariffs.bands().stream().map(TariffsBson::write).toList());
    }

    public static Tariffs read(Document doc) {
        return new Tariffs(
                new AccountId(uuid(doc, SELLER)),
                new Version(number(doc, VERSION)),
                flag(doc, COLLECT),
                list(doc, BANDS, Document.class).stream().map(TariffsBson::readBand).toList());
    }

    private static Document write(Band band) {
        return new Document(MODE, Words.of(band.mode()))
                .append(ZONE, Words.of(band.zone()))
                .append(UP_TO_GRAMS, band.upToGrams())
                .append(PRICE, MoneyBson.write(band.price()))
                .append(DAYS, band.days());
    }

    private static Band readBand(Document doc) {
        return new Band(
                word(doc, MODE, DeliveryMode.class),
                word(doc, ZONE, Zone.class),
                integer(doc, UP_TO_GRAMS),
                MoneyBson.read(doc, PRICE),
                integer(doc, DAYS));
    }
}
