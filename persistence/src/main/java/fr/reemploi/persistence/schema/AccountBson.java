package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.date;
import static fr.reemploi.persistence.codec.DocumentFields.document;
import static fr.reemploi.persistence.codec.DocumentFields.enumNames;
import static fr.reemploi.persistence.codec.DocumentFields.enumValue;
import static fr.reemploi.persistence.codec.DocumentFields.flag;
import static fr.reemploi.persistence.codec.DocumentFields.instant;
import static fr.reemploi.persistence.codec.DocumentFields.integer;
import static fr.reemploi.persistence.codec.DocumentFields.list;
import static fr.reemploi.persistence.codec.DocumentFields.maybeDocument;
import static fr.reemploi.persistence.codec.DocumentFields.number;
import static fr.reemploi.persistence.codec.DocumentFields.put;
import static fr.reemploi.persistence.codec.DocumentFields.text;
import static fr.reemploi.persistence.codec.DocumentFields.uuid;

import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.AccountStatus;
import fr.reemploi.domain.account.Credentials;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.account.SecondFactor;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Version;
import fr.reemploi.persistence.codec.DocumentFields;
import java.util.stream.Collectors;
import org.bson.Document;

/// Stored form of an account. Public constants are paths used by queries.
public final class AccountBson {
    public static final String ID = "id";
    public static final String VERSION = "version";

    /// For queries only: the normalised address, which is unique.
    public static final String EMAIL_KEY = "emailKey";

    public static final String STATUS = "status";
    public static final String ROLES = "roles";
    public static final String CREATED_AT = "createdAt";
    public static final String ACTIVE = "active";
    public static final String ERASED = "erased";
    public static final String ADMINISTRATOR = "admin";

    private static final String EMAIL = "email";
    private static final String EMAIL_VERIFIED = "emailVerified";
    private static final String DISPLAY_NAME = "displayName";
    private static final String LANGUAGE = "language";
    private static final String CREDENTIALS = "credentials";
    private static final String SELLER = "seller";

    private static final String PASSWORD_HASH = "passwordHash";
    private static final String NUMBER = "number";
    private static final String SECOND_FACTOR = "secondFactor";
    private static final String SEALED_SECRET = "sealedSecret";
    private static final String CONFIRMED = "confirmed";
    private static final String LAST_STEP = "lastStep";
    private static final String RECOVERY_CODES = "recoveryCodes";

    private AccountBson() {}

    public static Document write(Account account) {
        var doc =
                new Document(ID, account.id().value())
                        .append(VERSION, account.version().value())
                        .append(EMAIL, account.email().value())
                        .append(EMAIL_KEY, account.email().key())
                        .append(EMAIL_VERIFIED, account.emailVerified())
                        .append(DISPLAY_NAME, account.displayName())
                        .append(LANGUAGE, EnumNames.of(account.language()))
                        .append(CREDENTIALS, write(account.credentials()))
                        .append(ROLES, enumNames(account.roles()));
        return put(doc, SELLER, account.seller().map(SellerProfileBson::write))
                .append(STATUS, EnumNames.of(account.status()))
                .append(CREATED_AT, date(account.createdAt()));
    }

    public static Account read(Document doc) {
        return new Account(
                new AccountId(uuid(doc, ID)),
                new Version(number(doc, VERSION)),
                new EmailAddress(text(doc, EMAIL)),
                flag(doc, EMAIL_VERIFIED),
                text(doc, DISPLAY_NAME),
                enumValue(doc, LANGUAGE, Language.class),
                readCredentials(document(doc, CREDENTIALS)),
                list(doc, ROLES, String.class).stream()
                        .map(name -> DocumentFields.parseEnum(Role.class, name))
                        .collect(Collectors.toSet()),
                maybeDocument(doc, SELLER).map(SellerProfileBson::read),
                enumValue(doc, STATUS, AccountStatus.class),
                instant(doc, CREATED_AT));
    }

    private static Document write(Credentials credentials) {
        return put(
                new Document(PASSWORD_HASH, credentials.passwordHash())
                        .append(NUMBER, credentials.revision()),
                SECOND_FACTOR,
                credentials.secondFactor().map(AccountBson::write));
    }

    private static Credentials readCredentials(Document doc) {
        return new Credentials(
                text(doc, PASSWORD_HASH),
                integer(doc, NUMBER),
                maybeDocument(doc, SECOND_FACTOR).map(AccountBson::readFactor));
    }

    private static Document write(SecondFactor factor) {
        return new Document(SEALED_SECRET, factor.encryptedSecret())
                .append(CONFIRMED, factor.confirmed())
                .append(LAST_STEP, factor.lastTimeStep())
                .append(RECOVERY_CODES, factor.recoveryCodes());
    }

    private static SecondFactor readFactor(Document doc) {
        return new SecondFactor(
                text(doc, SEALED_SECRET),
                flag(doc, CONFIRMED),
                number(doc, LAST_STEP),
                list(doc, RECOVERY_CODES, String.class));
    }
}
