package fr.reemploi.domain.order;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.shared.Language;

/// Who bought, as he was then.
///
/// @param consumer not a professional: he may change his mind (Code de la consommation, L. 221-18)
/// @param billing whom the invoice is made out to
public record Buyer(
        AccountId id, String name, boolean consumer, Language language, Address billing) {}
