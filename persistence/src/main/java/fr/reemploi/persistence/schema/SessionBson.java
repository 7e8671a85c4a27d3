package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.date;
import static fr.reemploi.persistence.codec.DocumentFields.flag;
import static fr.reemploi.persistence.codec.DocumentFields.instant;
import static fr.reemploi.persistence.codec.DocumentFields.integer;
import static fr.reemploi.persistence.codec.DocumentFields.number;
import static fr.reemploi.persistence.codec.DocumentFields.text;
import static fr.reemploi.persistence.codec.DocumentFields.uuid;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.session.Session;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.Version;
import org.bson.Document;

/// Stored form of a session. Public constants are paths used by queries.
public final class SessionBson {
    public static final String ID = "id";
    public static final String VERSION = "version";
    public static final String ACCOUNT = "account";
    public static final String ENDED = "ended";
    public static final String EXPIRES_AT = "expiresAt";

    private static final String CREDENTIALS = "credentials";
    private static final String SECRET_HASH = "secretHash";
    private static final String STARTED_AT = "startedAt";

    private SessionBson() {}

    public static Document write(Session session) {
        return new Document(ID, session.id().value())
                .append(VERSION, session.version().value())
                .append(ACCOUNT, session.account().value())
                .append(CREDENTIALS, session.credentialsRevision())
                .append(SECRET_HASH, session.secretHash())
                .append(ENDED, session.ended())
                .append(STARTED_AT, date(session.startedAt()))
                .append(EXPIRES_AT, date(session.expiresAt()));
    }

    public static Session read(Document doc) {
        return new Session(
                new SessionId(uuid(doc, ID)),
                new Version(number(doc, VERSION)),
                new AccountId(uuid(doc, ACCOUNT)),
                integer(doc, CREDENTIALS),
                text(doc, SECRET_HASH),
                flag(doc, ENDED),
                instant(doc, STARTED_AT),
                instant(doc, EXPIRES_AT));
    }
}
