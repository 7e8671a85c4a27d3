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
import fr.reemploi.domain.session.Session.ReplacedSecret;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.Version;
import java.util.Optional;
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
    private static final String DEVICE = "device";
    private static final String REPLACED = "replaced";
    private static final String HASH = "hash";
    private static final String AT = "at";

    private SessionBson() {}

    public static Document write(Session session) {
        var doc =
                new Document(ID, session.id().value())
                        .append(VERSION, session.version().value())
                        .append(ACCOUNT, session.account().value())
                        .append(CREDENTIALS, session.credentialsRevision())
                        .append(SECRET_HASH, session.secretHash())
                        .append(ENDED, session.ended())
                        .append(STARTED_AT, date(session.startedAt()))
                        .append(EXPIRES_AT, date(session.expiresAt()))
                        .append(DEVICE, session.device());
        session.replaced()
                .ifPresent(secret ->
                        doc.append(
                                REPLACED,
                                new Document(HASH, secret.hash()).append(AT, date(secret.at()))));
        return doc;
    }

    /// Versions up to 0.1 stored neither device nor replaced secret. The time of the last use
    /// follows from the expiry.
    public static Session read(Document doc) {
        return new Session(
                new SessionId(uuid(doc, ID)),
                new Version(number(doc, VERSION)),
                new AccountId(uuid(doc, ACCOUNT)),
                integer(doc, CREDENTIALS),
                text(doc, SECRET_HASH),
                Optional.ofNullable(doc.get(REPLACED, Document.class))
                        .map(secret -> new ReplacedSecret(text(secret, HASH), instant(secret, AT))),
                Optional.ofNullable(doc.getString(DEVICE)).orElse(""),
                flag(doc, ENDED),
                instant(doc, STARTED_AT),
                instant(doc, EXPIRES_AT).minus(Session.LIFETIME));
    }
}
