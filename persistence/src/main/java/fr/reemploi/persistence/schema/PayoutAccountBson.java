package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.flag;
import static fr.reemploi.persistence.codec.DocumentFields.list;
import static fr.reemploi.persistence.codec.DocumentFields.number;
import static fr.reemploi.persistence.codec.DocumentFields.text;
import static fr.reemploi.persistence.codec.DocumentFields.uuid;

import fr.reemploi.application.payment.PayoutAccount;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.Version;
import org.bson.Document;

/// Stored form of a payout account.
public final class PayoutAccountBson {
    /// Account id at the payment provider; also the name of an index.
    public static final String ACCOUNT = "account";

    private static final String SELLER = "seller";
    private static final String VERSION = "version";
    private static final String READY = "ready";
    private static final String MISSING = "missing";

    private PayoutAccountBson() {}

    public static Document write(PayoutAccount payoutAccount) {
        return new Document(SELLER, payoutAccount.seller().value())
                .append(VERSION, payoutAccount.version().value())
                .append(ACCOUNT, payoutAccount.providerAccount())
                .append(READY, payoutAccount.ready())
                .append(MISSING, payoutAccount.missing());
    }

    public static PayoutAccount read(Document doc) {
        return new PayoutAccount(
                new AccountId(uuid(doc, SELLER)),
                new Version(number(doc, VERSION)),
                text(doc, ACCOUNT),
                flag(doc, READY),
                list(doc, MISSING, String.class));
    }
}
