package fr.reemploi.domain.order;

import static fr.reemploi.domain.ledger.LedgerAccount.CARRIER;
import static fr.reemploi.domain.ledger.LedgerAccount.COMMISSION;
import static fr.reemploi.domain.ledger.LedgerAccount.COMMISSION_VAT;
import static fr.reemploi.domain.ledger.LedgerAccount.CORE_DEPOSIT;
import static fr.reemploi.domain.ledger.LedgerAccount.PROVIDER;
import static fr.reemploi.domain.ledger.LedgerAccount.SELLER;
import static fr.reemploi.domain.ledger.LedgerAccount.SELLER_DEBT;

import fr.reemploi.domain.checkout.Capture;
import fr.reemploi.domain.ledger.Ledger;
import fr.reemploi.domain.ledger.LedgerAccount;
import fr.reemploi.domain.ledger.Posting;
import fr.reemploi.domain.shared.Money;
import java.time.Instant;

/// How each movement of money is written in the ledger.
final class Postings {
    private Postings() {}

    static Posting capture(Capture capture, Sale sale) {
        return Posting.of("capture", "captured", capture.at())
                .add(PROVIDER, sale.total())
                .take(SELLER, sale.items())
                .take(carrier(sale), sale.shipping())
                .take(CORE_DEPOSIT, sale.coreDeposit())
                .done();
    }

    static Posting refund(Refund refund, Sale sale, Instant at) {
        var share = refund.share();
        return Posting.of("refund/" + refund.number(), "refunded", at)
                .take(PROVIDER, share.total())
                .add(SELLER, share.items())
                .add(carrier(sale), share.shipping())
                .add(CORE_DEPOSIT, share.coreDeposit())
                .done();
    }

    /// From what was posted to what is due now: on the first payout all of it, later the
    /// difference.
    static Posting commission(Ledger ledger, Commission rates, Money kept, Instant at) {
        var net = rates.on(kept).plus(ledger.balance(COMMISSION));
        var vat = rates.vatOn(kept).plus(ledger.balance(COMMISSION_VAT));
        return Posting.of("commission/" + ledger.postings().size(), "commission", at)
                .take(COMMISSION, net)
                .take(COMMISSION_VAT, vat)
                .add(SELLER, net.plus(vat))
                .done();
    }

    static Posting payout(Payout payout, Instant at) {
        return Posting.of("payout/" + payout.number(), "paid-out", at)
                .take(PROVIDER, payout.amount())
                .take(SELLER_DEBT, payout.debt())
                .add(SELLER, payout.entitlement())
                .done();
    }

    static Posting reversal(Reversal reversal, Instant at) {
        var owed = reversal.outcome() == Reversal.Outcome.OWED;
        return Posting.of(
                        "reversal/" + reversal.number(),
                        owed ? "debt-of-seller" : "payout-reversed",
                        at)
                .add(owed ? SELLER_DEBT : PROVIDER, reversal.amount())
                .take(SELLER, reversal.amount())
                .done();
    }

    static Posting coreKept(Money deposit, Instant at) {
        return Posting.of("core-kept", "core-deposit-kept", at)
                .add(CORE_DEPOSIT, deposit)
                .take(SELLER, deposit)
                .done();
    }

    static Posting deliveryEarned(Money shipping, Instant at) {
        return Posting.of("delivery-earned", "delivery-earned", at)
                .add(CARRIER, shipping)
                .take(SELLER, shipping)
                .done();
    }

    /// Whoever sends the parts earns the delivery.
    private static LedgerAccount carrier(Sale sale) {
        return sale.delivery().carrier().isPaidByMarketplace() ? CARRIER : SELLER;
    }
}
