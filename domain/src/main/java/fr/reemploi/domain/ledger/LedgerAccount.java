package fr.reemploi.domain.ledger;

/// Where money of a sale can be, seen from the marketplace: a positive balance is what it holds or
/// is owed, a negative one what it owes or has earned.
public enum LedgerAccount {
    /// At the payment provider: captured and neither refunded nor paid out.
    PAYMENT_PROVIDER,
    /// What the seller is owed (negative), or owes (positive).
    SELLER,
    /// What the marketplace has earned, without VAT.
    COMMISSION,
    /// VAT on the commission, owed to the state.
    COMMISSION_VAT,
    /// What a carrier the marketplace pays is owed.
    CARRIER,
    /// Core deposits held until the worn part comes back.
    CORE_DEPOSIT,
    /// What the seller owes because a payout could not be reversed.
    SELLER_DEBT
}
