package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.date;
import static fr.reemploi.persistence.codec.DocumentFields.enumValue;
import static fr.reemploi.persistence.codec.DocumentFields.flag;
import static fr.reemploi.persistence.codec.DocumentFields.instant;
import static fr.reemploi.persistence.codec.DocumentFields.integer;
import static fr.reemploi.persistence.codec.DocumentFields.list;
import static fr.reemploi.persistence.codec.DocumentFields.maybeDocument;
import static fr.reemploi.persistence.codec.DocumentFields.maybeEnumValue;
import static fr.reemploi.persistence.codec.DocumentFields.maybeInstant;
import static fr.reemploi.persistence.codec.DocumentFields.maybeText;
import static fr.reemploi.persistence.codec.DocumentFields.put;
import static fr.reemploi.persistence.codec.DocumentFields.text;
import static fr.reemploi.persistence.codec.DocumentFields.uuids;

import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.order.AmountBreakdown;
import fr.reemploi.domain.order.ChargebackStatus;
import fr.reemploi.domain.order.OrderPayments;
import fr.reemploi.domain.order.Payout;
import fr.reemploi.domain.order.Refund;
import fr.reemploi.domain.order.Reversal;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.persistence.codec.DocumentFields;
import org.bson.Document;

/// Stored form of the payments of an order, embedded in its document.
final class OrderPaymentsBson {
    private static final String CAPTURE = "capture";
    private static final String REFUNDS = "refunds";
    private static final String PAYOUTS = "payouts";
    private static final String REVERSALS = "reversals";
    private static final String CORE_DEPOSIT_FORFEITED = "coreKept";
    private static final String CHARGEBACK = "claim";
    private static final String LEDGER = "ledger";

    private static final String NUMBER = "number";
    private static final String AMOUNT = "amount";
    private static final String TRANSFER = "transfer";

    private static final String LINES = "lines";
    private static final String ITEMS = "items";
    private static final String SHIPPING = "shipping";
    private static final String CORE_DEPOSIT = "coreDeposit";
    private static final String REQUESTED_AT = "askedAt";
    private static final String PAID_AT = "paidAt";

    private static final String ATTEMPT = "attempt";
    private static final String DEBT = "debt";
    private static final String RETRY_AT = "retryAt";

    private static final String OUTCOME = "outcome";

    private OrderPaymentsBson() {}

    static Document write(OrderPayments payments) {
        return put(new Document(), CAPTURE, payments.capture().map(CaptureBson::write))
                .append(REFUNDS, payments.refunds().stream().map(OrderPaymentsBson::write).toList())
                .append(PAYOUTS, payments.payouts().stream().map(OrderPaymentsBson::write).toList())
                .append(
                        REVERSALS,
                        payments.reversals().stream().map(OrderPaymentsBson::write).toList())
                .append(CORE_DEPOSIT_FORFEITED, payments.coreDepositForfeited())
                .append(CHARGEBACK, EnumNames.of(payments.chargeback()))
                .append(LEDGER, LedgerBson.write(payments.ledger()));
    }

    static OrderPayments read(Document doc) {
        return new OrderPayments(
                maybeDocument(doc, CAPTURE).map(CaptureBson::read),
                list(doc, REFUNDS, Document.class).stream()
                        .map(OrderPaymentsBson::readRefund)
                        .toList(),
                list(doc, PAYOUTS, Document.class).stream()
                        .map(OrderPaymentsBson::readPayout)
                        .toList(),
                list(doc, REVERSALS, Document.class).stream()
                        .map(OrderPaymentsBson::readReversal)
                        .toList(),
                flag(doc, CORE_DEPOSIT_FORFEITED),
                maybeEnumValue(doc, CHARGEBACK, ChargebackStatus.class)
                        .orElse(ChargebackStatus.NONE),
                LedgerBson.read(list(doc, LEDGER, Document.class)));
    }

    private static Document write(Refund refund) {
        var breakdown = refund.breakdown();
        var doc =
                new Document(NUMBER, refund.number())
                        .append(LINES, refund.listings().stream().map(ListingId::value).toList())
                        .append(ITEMS, MoneyBson.write(breakdown.items()))
                        .append(SHIPPING, MoneyBson.write(breakdown.shipping()))
                        .append(CORE_DEPOSIT, MoneyBson.write(breakdown.coreDeposit()))
                        .append(REQUESTED_AT, date(refund.requestedAt()));
        return put(doc, PAID_AT, refund.paidAt().map(DocumentFields::date));
    }

    private static Refund readRefund(Document doc) {
        return new Refund(
                integer(doc, NUMBER),
                uuids(doc, LINES).stream().map(ListingId::new).toList(),
                new AmountBreakdown(
                        MoneyBson.read(doc, ITEMS),
                        MoneyBson.read(doc, SHIPPING),
                        MoneyBson.read(doc, CORE_DEPOSIT)),
                instant(doc, REQUESTED_AT),
                maybeInstant(doc, PAID_AT));
    }

    private static Document write(Payout payout) {
        var doc =
                new Document(NUMBER, payout.number())
                        .append(ATTEMPT, payout.attempt())
                        .append(AMOUNT, MoneyBson.write(payout.amount()))
                        .append(DEBT, MoneyBson.write(payout.debt()));
        put(doc, TRANSFER, payout.transfer());
        return put(doc, RETRY_AT, payout.retryAt().map(DocumentFields::date));
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
                .append(OUTCOME, EnumNames.of(reversal.outcome()));
    }

    private static Reversal readReversal(Document doc) {
        return new Reversal(
                integer(doc, NUMBER),
                text(doc, TRANSFER),
                MoneyBson.read(doc, AMOUNT),
                enumValue(doc, OUTCOME, Reversal.Outcome.class));
    }
}
