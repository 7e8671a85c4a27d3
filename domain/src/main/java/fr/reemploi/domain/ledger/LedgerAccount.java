package fr.reemploi.domain.ledger;

/// Accounts of the ledger, from the marketplace's point of view: a positive balance is an asset, a
/// negative one a liability or revenue.
public enum LedgerAccount {
    /// Held at the payment provider: captured and neither refunded nor paid out.
    PAYMENT_PROVIDER,
    /// Owed to the seller (negative) or by the seller (positive).
    SELLER,
    /// Commission earned, without VAT.
    COMMISSION,
    /// VAT on the commission, owed to the state.
    COMMISSION_VAT,
    /// Owed to a carrier that the marketplace pays.
    CARRIER,
    /// Core deposits held until the worn part is returned.
    CORE_DEPOSIT,
    /// Owed by the seller because a payout could not be reversed.
    SELLER_DEBT,
    /// Received when the checkout no longer awaited a payment: owed back to the buyer.
    UNAPPLIED_PAYMENTS
}
