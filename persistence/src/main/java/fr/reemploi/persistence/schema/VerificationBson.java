package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.enumValue;
import static fr.reemploi.persistence.codec.DocumentFields.integer;
import static fr.reemploi.persistence.codec.DocumentFields.maybeDocument;
import static fr.reemploi.persistence.codec.DocumentFields.maybeInstant;
import static fr.reemploi.persistence.codec.DocumentFields.maybeText;
import static fr.reemploi.persistence.codec.DocumentFields.number;
import static fr.reemploi.persistence.codec.DocumentFields.put;
import static fr.reemploi.persistence.codec.DocumentFields.text;
import static fr.reemploi.persistence.codec.DocumentFields.uuid;

import fr.reemploi.application.lookup.Verification;
import fr.reemploi.application.lookup.Verification.NumberCheck;
import fr.reemploi.application.lookup.VerificationStatus;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.Siret;
import fr.reemploi.domain.account.VatNumber;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Version;
import fr.reemploi.persistence.codec.DocumentFields;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;

/// Stored form of the verification of a seller.
public final class VerificationBson {
    public static final String DUE = "due";

    private static final String SELLER = "seller";
    private static final String VERSION = "version";
    private static final String SIRET = "siret";
    private static final String VAT = "vat";
    private static final String NUMBER = "number";
    private static final String CHECK_STATUS = "standing";
    private static final String OFFICIAL_NAME = "officialName";
    private static final String CHECKED_AT = "checkedAt";
    private static final String ATTEMPTS = "attempts";

    private VerificationBson() {}

    public static Document write(Verification verification) {
        var doc =
                new Document(SELLER, verification.seller().value())
                        .append(VERSION, verification.version().value())
                        .append(ATTEMPTS, verification.attempts());
        put(
                doc,
                SIRET,
                verification
                        .siret()
                        .map(result -> write(result.number().value(), result.status())));
        put(
                doc,
                VAT,
                verification.vat().map(result -> write(result.number().value(), result.status())));
        put(doc, OFFICIAL_NAME, verification.officialName());
        put(doc, CHECKED_AT, verification.checkedAt().map(DocumentFields::date));
        return put(doc, DUE, verification.due().map(DocumentFields::date));
    }

    public static Verification read(Document doc) {
        return new Verification(
                new AccountId(uuid(doc, SELLER)),
                new Version(number(doc, VERSION)),
                of(doc, SIRET, Siret::new),
                of(doc, VAT, VatNumber::new),
                maybeText(doc, OFFICIAL_NAME),
                maybeInstant(doc, CHECKED_AT),
                integer(doc, ATTEMPTS),
                maybeInstant(doc, DUE));
    }

    private static Document write(String number, VerificationStatus status) {
        return new Document(NUMBER, number).append(CHECK_STATUS, EnumNames.of(status));
    }

    private static <N> Optional<NumberCheck<N>> of(
            Document doc, String field, Function<String, N> reader) {
        return maybeDocument(doc, field)
                .map(entry ->
                        new NumberCheck<>(
                                reader.apply(text(entry, NUMBER)),
                                enumValue(entry, CHECK_STATUS, VerificationStatus.class)));
    }
}
