package fr.reemploi.persistence.schema.cody;

import static fr.reemploi.persistence.codec.DocumentFields.date;
import static fr.reemploi.persistence.codec.DocumentFields.instant;
import static fr.reemploi.persistence.codec.DocumentFields.number;
import static fr.reemploi.persistence.codec.DocumentFields.uuid;

import fr.reemploi.domain.cody.SpentTokens;
import fr.reemploi.domain.shared.Version;
import org.bson.Document;

/// Stored form of the tokens used on a day. Public constants are paths used by queries.
public final class SpentTokensBson {
    public static final String ENDS_AT = "endsAt";

    private static final String ID = "id";
    private static final String VERSION = "version";
    private static final String TOKENS = "tokens";

    private SpentTokensBson() {}

    public static Document write(SpentTokens spent) {
        return new Document(ID, spent.id())
                .append(VERSION, spent.version().value())
                .append(ENDS_AT, date(spent.endsAt()))
                .append(TOKENS, spent.tokens());
    }

    public static SpentTokens read(Document doc) {
        return new SpentTokens(
                uuid(doc, ID),
                new Version(number(doc, VERSION)),
                instant(doc, ENDS_AT),
                number(doc, TOKENS));
    }
}
