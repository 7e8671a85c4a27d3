package fr.reemploi.domain.order;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.SellerProfile;

/// Who sold, with all that identified him then.
public record Seller(AccountId id, SellerProfile profile) {}
