package fr.reemploi.domain.order;

import static fr.reemploi.domain.ledger.LedgerAccount.CARRIER;
import static fr.reemploi.domain.ledger.LedgerAccount.COMMISSION;
import static fr.reemploi.domain.ledger.LedgerAccount.COMMISSION_VAT;
import static fr.reemploi.domain.ledger.LedgerAccount.CORE_DEPOSIT;
import static fr.reemploi.domain.ledger.LedgerAccount.PAYMENT_PROVIDER;
import static fr.reemploi.domain.ledger.LedgerAccount.SELLER;
import static fr.reemploi.domain.ledger.LedgerAccount.SELLER_DEBT;
import static fr.reemploi.domain.ledger.LedgerAccount.UNAPPLIED_PAYMENTS;

import fr.reemploi.domain.checkout.Capture;
import fr.reemploi.domain.ledger.Ledger;
import fr.reemploi.domain.ledger.LedgerAccount;
import fr.reemploi.domain.ledger.Posting;
import fr.reemploi.domain.shared.Money;
import java.time.Instant;

/// Builds the ledger posting of each payment transaction.
final class Postings {
    private Postings() {}

    static Posting capture(Capture capture, Sale sale) {
        return Posting.of("capture", "captured", capture.at())
                .debit(PAYMENT_PROVIDER, sale.total())
                .credit(SELLER, sale.items())
                .credit(carrier(sale), sale.shipping())
                .credit(CORE_DEPOSIT, sale.coreDeposit())
                .build();
    }

    static Posting refund(Refund refund, Sale sale, Instant at) {
        var breakdown = refund.breakdown();
        return Posting.of("refund/" + refund.number(), "refunded", at)
                .credit(PAYMENT_PROVIDER, breakdown.total())
                .debit(SELLER, breakdown.items())
                .debit(carrier(sale), breakdown.shipping())
                .debit(CORE_DEPOSIT, breakdown.coreDeposit())
                .build();
    }

    /// A payment that came too late or twice; the order's share of it.
    static Posting unappliedPayment(Capture capture) {
        return Posting.of("unapplied/" + capture.charge(), "captured", capture.at())
                .debit(PAYMENT_PROVIDER, capture.amount())
                .credit(UNAPPLIED_PAYMENTS, capture.amount())
                .build();
    }

    static Posting unappliedPaymentRefunded(Capture capture, Instant at) {
        return Posting.of("unapplied-refund/" + capture.charge(), "refunded", at)
                .credit(PAYMENT_PROVIDER, capture.amount())
                .debit(UNAPPLIED_PAYMENTS, capture.amount())
                .build();
    }

    /// Posts the difference between the commission already posted and the one due now: all of it on
    /// the first payout.
    static Posting commission(Ledger ledger, Commission rates, Money keptItems, Instant at) {
        var net = rates.on(keptItems).plus(ledger.balance(COMMISSION));
        var vat = rates.vatOn(keptItems).plus(ledger.balance(COMMISSION_VAT));
        return Posting.of("commission/" + ledger.postings().size(), "commission", at)
                .credit(COMMISSION, net)
                .credit(COMMISSION_VAT, vat)
                .debit(SELLER, net.plus(vat))
                .build();
    }

    static Posting payout(Payout payout, Instant at) {
        return Posting.of("payout/" + payout.number(), "paid-out", at)
                .credit(PAYMENT_PROVIDER, payout.amount())
                .credit(SELLER_DEBT, payout.debt())
                .debit(SELLER, payout.entitlement())
                .build();
    }

    static Posting reversal(Reversal reversal, Instant at) {
        var owed = reversal.outcome() == Reversal.Outcome.OWED;
        return Posting.of(
                        "reversal/" + reversal.number(),
                        owed ? "debt-of-seller" : "payout-reversed",
                        at)
                .debit(owed ? SELLER_DEBT : PAYMENT_PROVIDER, reversal.amount())
                .credit(SELLER, reversal.amount())
                .build();
    }

    static Posting coreDepositForfeited(Money deposit, Instant at) {
        return Posting.of("core-kept", "core-deposit-kept", at)
                .debit(CORE_DEPOSIT, deposit)
                .credit(SELLER, deposit)
                .build();
    }

    static Posting deliveryCredited(Money shipping, Instant at) {
        return Posting.of("delivery-earned", "delivery-earned", at)
                .debit(CARRIER, shipping)
                .credit(SELLER, shipping)
                .build();
    }

    /// The account that earns the delivery price: the shipper's.
    private static LedgerAccount carrier(Sale sale) {
        return sale.delivery().carrier().isPaidByMarketplace() ? CARRIER : SELLER;
    }
}
