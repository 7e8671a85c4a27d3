package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.Fields.date;
import static fr.reemploi.persistence.codec.Fields.flag;
import static fr.reemploi.persistence.codec.Fields.instant;
import static fr.reemploi.persistence.codec.Fields.integer;
import static fr.reemploi.persistence.codec.Fields.list;
import static fr.reemploi.persistence.codec.Fields.maybeDocument;
import static fr.reemploi.persistence.codec.Fields.maybeInstant;
import static fr.reemploi.persistence.codec.Fields.maybeText;
import static fr.reemploi.persistence.codec.Fields.maybeWord;
import static fr.reemploi.persistence.codec.Fields.put;
import static fr.reemploi.persistence.codec.Fields.text;
import static fr.reemploi.persistence.codec.Fields.uuids;
import static fr.reemploi.persistence.codec.Fields.word;

import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.order.BankClaim;
import fr.reemploi.domain.order.Funds;
import fr.reemploi.domain.order.Payout;
import fr.reemploi.domain.order.Refund;
import fr.reemploi.domain.order.Reversal;
import fr.reemploi.domain.order.Share;
import fr.reemploi.domain.shared.Words;
import fr.reemploi.persistence.codec.Fields;
import org.bson.Document;

/// The money of an order, inside its document.
final class FundsBson {
    private static final String CAPTURE = "capture";
    private static final String REFUNDS = "refunds";
    private static final String PAYOUTS = "payouts";
    private static final String REVERSALS = "reversals";
    private static final String CORE_KEPT = "coreKept";
    private static final String CLAIM = "claim";
    private static final String LEDGER = "ledger";

    private static final String NUMBER = "number";
    private static final String AMOUNT = "amount";
    private static final String TRANSFER = "transfer";

    private static final String LINES = "lines";
    private static final String ITEMS = "items";
    private static final String SHIPPING = "shipping";
    private static final String CORE_DEPOSIT = "coreDeposit";
    private static final String ASKED_AT = "askedAt";
    private static final String PAID_AT = "paidAt";

    private static final String ATTEMPT = "attempt";
    private static final String DEBT = "debt";
    private static final String RETRY_AT = "retryAt";

    private static final String OUTCOME = "outcome";

    private FundsBson() {}

    static Document write(Funds funds) {
        return put(new Document(), CAPTURE, funds.capture().map(CaptureBson::write))
                .append(REFUNDS, funds.refunds().stream().map(FundsBson::write).toList())
                .append(PAYOUTS, funds.payouts().stream().map(FundsBson::write).toList())
                .append(REVERSALS, funds.reversals().stream().map(FundsBson::write).toList())
                .append(CORE_KEPT, funds.coreKept())
                .append(CLAIM, Words.of(funds.claim()))
                .append(LEDGER, LedgerBson.write(funds.ledger()));
    }

    static Funds read(Document doc) {
        return new Funds(
                maybeDocument(doc, CAPTURE).map(CaptureBson::read),
                list(doc, REFUNDS, Document.class).stream().map(FundsBson::readRefund).toList(),
                list(doc, PAYOUTS, Document.class).stream().map(FundsBson::readPayout).toList(),
                list(doc, REVERSALS, Document.class).stream().map(FundsBson::readReversal).toList(),
                flag(doc, CORE_KEPT),
                maybeWord(doc, CLAIM, BankClaim.class).orElse(BankClaim.NONE),
                LedgerBson.read(list(doc, LEDGER, Document.class)));
    }

    private static Document write(Refund refund) {
        var share = refund.share();
        var doc =
                new Document(NUMBER, refund.number())
                        .append(LINES, refund.lines().stream().map(ListingId::value).toList())
                        .append(ITEMS, MoneyBson.write(share.items()))
                        .append(SHIPPING, MoneyBson.write(share.shipping()))
                        .append(CORE_DEPOSIT, MoneyBson.write(share.coreDeposit()))
                        .append(ASKED_AT, date(refund.askedAt()));
        return put(doc, PAID_AT, refund.paidAt().map(Fields::date));
    }

    private static Refund readRefund(Document doc) {
        return new Refund(
                integer(doc, NUMBER),
                uuids(doc, LINES).stream().map(ListingId::new).toList(),
                new Share(
                        MoneyBson.read(doc, ITEMS),
                        MoneyBson.read(doc, SHIPPING),
                        MoneyBson.read(doc, CORE_DEPOSIT)),
                instant(doc, ASKED_AT),
                maybeInstant(doc, PAID_AT));
    }

    private static Document write(Payout payout) {
        var doc =
                new Document(NUMBER, payout.number())
                        .append(ATTEMPT, payout.attempt())
                        .append(AMOUNT, MoneyBson.write(payout.amount()))
                        .append(DEBT, MoneyBson.write(payout.debt()));
        put(doc, TRANSFER, payout.transfer());
        return put(doc, RETRY_AT, payout.retryAt().map(Fields::date));
    }

    private static Payout readPayout(Document doc) {
        return new Payout(
                integer(doc, NUMBER),
                integer(doc, ATTEMPT),
                MoneyBson.read(doc, AMOUNT),
                MoneyBson.read(doc, DEBT),
                maybeText(doc, TRANSFER),
                maybeInstant(doc, RETRY_AT));
    }

    private static Document write(Reversal reversal) {
        return new Document(NUMBER, reversal.number())
                .append(TRANSFER, reversal.transfer())
                .append(AMOUNT, MoneyBson.write(reversal.amount()))
                .append(OUTCOME, Words.of(reversal.outcome()));
    }

    private static Reversal readReversal(Document doc) {
        return new Reversal(
                integer(doc, NUMBER),
                text(doc, TRANSFER),
                MoneyBson.read(doc, AMOUNT),
                word(doc, OUTCOME, Reversal.Outcome.class));
    }
}
