package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.date;
import static fr.reemploi.persistence.codec.DocumentFields.instant;
import static fr.reemploi.persistence.codec.DocumentFields.number;
import static fr.reemploi.persistence.codec.DocumentFields.uuid;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.favourite.Favourite;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.Version;
import org.bson.Document;

/// Stored form of a favourite. Public constants are paths used by queries.
public final class FavouriteBson {
    public static final String ACCOUNT = "account";
    public static final String LISTING = "listing";
    public static final String ADDED_AT = "addedAt";

    private static final String ID = "id";
    private static final String VERSION = "version";

    private FavouriteBson() {}

    public static Document write(Favourite favourite) {
        return new Document(ID, favourite.id())
                .append(VERSION, favourite.version().value())
                .append(ACCOUNT, favourite.account().value())
                .append(LISTING, favourite.listing().value())
                .append(ADDED_AT, date(favourite.addedAt()));
    }

    public static Favourite read(Document doc) {
        return new Favourite(
                new AccountId(uuid(doc, ACCOUNT)),
                new ListingId(uuid(doc, LISTING)),
                new Version(number(doc, VERSION)),
                instant(doc, ADDED_AT));
    }
}
