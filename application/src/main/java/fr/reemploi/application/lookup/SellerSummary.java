package fr.reemploi.application.lookup;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.SellerKind;
import java.util.Optional;

/// Public data of a seller shown with each part.
///
/// @param verified whether a register has confirmed the seller's SIRET
/// @param rating out of five, in tenths; empty while there is no review
public record SellerSummary(
        AccountId id,
        String tradeName,
        SellerKind kind,
        Optional<String> department,
        boolean verified,
        Optional<Integer> rating) {}
