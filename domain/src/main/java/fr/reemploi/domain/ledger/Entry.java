package fr.reemploi.domain.ledger;

import fr.reemploi.domain.shared.Money;

/// One line of a posting: a signed amount on an account.
public record Entry(LedgerAccount account, Money amount) {}
