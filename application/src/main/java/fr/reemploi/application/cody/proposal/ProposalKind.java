package fr.reemploi.application.cody.proposal;

import fr.reemploi.domain.cody.ProposedAction;
import fr.reemploi.domain.cody.ProposedAction.DraftCreation;
import fr.reemploi.domain.cody.ProposedAction.ListingWithdrawal;
import fr.reemploi.domain.cody.ProposedAction.Repricing;
import fr.reemploi.domain.shared.EnumNames;

/// What a proposal does, named after the tool that makes it.
public enum ProposalKind {
    DRAFT_LISTING,
    CHANGE_PRICE,
    WITHDRAW_LISTING;

    public static ProposalKind of(ProposedAction action) {
        return switch (action) {
            case DraftCreation _ -> DRAFT_LISTING;
            case Repricing _ -> CHANGE_PRICE;
            case ListingWithdrawal _ -> WITHDRAW_LISTING;
        };
    }

    /// Its name in the API: `draft-listing`.
    public String key() {
        return EnumNames.of(this);
    }
}
