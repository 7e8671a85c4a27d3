package fr.reemploi.domain.order;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.shared.Language;

/// The buyer at the time of purchase.
///
/// @param consumer not a professional: has a right of withdrawal (Code de la consommation, L.
///   221-18)
/// @param billing the invoice address
public record Buyer(
        AccountId id, String name, boolean consumer, Language language, Address billing) {}
