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
import fr.reemploi.domain.cody.ProposedAction.Repricing;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Tool: proposes another price for a listing of the caller.
@UseCase
public final class ChangePriceTool implements Tool {
    public static final String NAME = "change_price";
    public static final String PRICE = "priceCents";

    private static final long MAX_PRICE = 10_000_000;

    private final Catalogue catalogue;
    private final OwnListings own;
    private final ManageProposals proposals;

    public ChangePriceTool(
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
        return "Propose a new price for one of the seller's own listings. Nothing changes until"
                + " the person confirms the proposal with a button.";
    }

    @Override
    public List<ToolParameter> parameters() {
        return Stream.concat(
                        OwnListings.PARAMETERS.stream(),
                        Stream.of(
                                ToolParameter.number(PRICE, "New price in euro cents")
                                        .asRequired()))
                .toList();
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
        var price =
                arguments.require(PRICE, arguments.number(PRICE, 1, MAX_PRICE)).map(Money::cents);
        var match = own.find(caller, arguments);
        return match.listing()
                .map(listing -> propose(caller, listing, price.orElseThrow()))
                .orElseGet(match::candidatesResult);
    }

    private ToolResult propose(CodyCaller caller, Listing listing, Money price) {
        var now = proposals.now();
        var status = listing.status(now);
        if (status != ListingStatus.DRAFT && status != ListingStatus.PUBLISHED)
            throw new ConflictException("listing.state", status);
        var before = listing.details().offer().price();
        if (before.equals(Optional.of(price)))
            throw InvalidInputException.at(PRICE, "proposal.same-price");
        var proposal =
                proposals.propose(
                        caller.actor().orElseThrow(),
                        new Repricing(listing.id(), listing.version(), before, price),
                        new ProposalDescriber(catalogue, caller.language()).price(listing, price));
        return ProposalData.result(proposal, now);
    }
}
