package fr.reemploi.domain.order;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.SellerProfile;

/// The seller and their profile at the time of purchase.
public record Seller(AccountId id, SellerProfile profile) {}
