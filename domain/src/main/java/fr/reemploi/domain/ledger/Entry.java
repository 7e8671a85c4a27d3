package fr.reemploi.domain.ledger;

import fr.reemploi.domain.shared.Money;

/// An amount added to an account, or taken from it when it is negative.
public record Entry(LedgerAccount account, Money amount) {}
