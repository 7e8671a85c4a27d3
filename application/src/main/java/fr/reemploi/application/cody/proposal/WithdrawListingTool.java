package fr.reemploi.application.cody.proposal;

import fr.reemploi.application.cody.CodyCaller;
import fr.reemploi.application.cody.PartArguments;
import fr.reemploi.application.cody.Tool;
import fr.reemploi.application.cody.ToolResult;
import fr.reemploi.application.listing.ReadListings;
import fr.reemploi.application.lookup.IdentifyVehicle;
import fr.reemploi.application.search.ListingCardFormat;
import fr.reemploi.application.search.SearchParts;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.cody.ProposedAction.ListingWithdrawal;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.shared.ConflictException;
import java.util.List;

/// Tool: proposes to withdraw a listing of the caller from sale.
@UseCase
public final class WithdrawListingTool implements Tool {
    public static final String NAME = "withdraw_listing";

    private final Catalogue catalogue;
    private final OwnListings own;
    private final ManageProposals proposals;

    public WithdrawListingTool(
            Catalogue catalogue,
            IdentifyVehicle vehicles,
            ReadListings reading,
            SearchParts search,
            ListingCardFormat format,
            ManageProposals proposals) {
        this.catalogue = catalogue;
        this.own = new OwnListings(reading, new PartArguments(catalogue, vehicles), search, format);
        this.proposals = proposals;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Propose to withdraw one of the seller's own listings from sale. Nothing changes"
                + " until the person confirms the proposal with a button.";
    }

    @Override
    public List<ToolParameter> parameters() {
        return OwnListings.PARAMETERS;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public Audience audience() {
        return Audience.SELLER;
    }

    @Override
    public ToolResult call(CodyCaller caller, Form arguments) {
        var match = own.find(caller, arguments);
        return match.listing()
                .map(listing -> propose(caller, listing))
                .orElseGet(match::candidatesResult);
    }

    private ToolResult propose(CodyCaller caller, Listing listing) {
        var now = proposals.now();
        var status = listing.status(now);
        if (status != ListingStatus.PUBLISHED) throw new ConflictException("listing.state", status);
        // one that shows a drawing was published by an import: by hand it needs a photo first
        var republishable = !listing.photos().isEmpty();
        var proposal =
                proposals.propose(
                        caller.actor().orElseThrow(),
                        new ListingWithdrawal(listing.id(), listing.version(), republishable),
                        new ProposalDescriber(catalogue, caller.language()).withdrawal(listing));
        return ProposalData.result(proposal, now);
    }
}
