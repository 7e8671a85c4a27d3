package fr.reemploi.application.search;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.SellerKind;
import java.util.Optional;

/// What a buyer is told of a seller beside each part.
///
/// @param rating out of five, in tenths; empty while nobody has judged
public record SellerSummary(
        AccountId id,
        String tradeName,
        SellerKind kind,
        Optional<String> department,
        Optional<Integer> rating) {}
