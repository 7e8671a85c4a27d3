package fr.reemploi.application.cody.proposal;

import fr.reemploi.application.cody.CodyCaller;
import fr.reemploi.application.cody.ListingData;
import fr.reemploi.application.cody.PartArguments;
import fr.reemploi.application.cody.ShowListingTool;
import fr.reemploi.application.cody.Tool.ToolParameter;
import fr.reemploi.application.cody.ToolData;
import fr.reemploi.application.cody.ToolResult;
import fr.reemploi.application.listing.ReadListings;
import fr.reemploi.application.search.ListingCard;
import fr.reemploi.application.search.ListingCardFormat;
import fr.reemploi.application.search.PartQuery;
import fr.reemploi.application.search.PartQuery.Bounds;
import fr.reemploi.application.search.PartQuery.Filters;
import fr.reemploi.application.search.PartQuery.Sort;
import fr.reemploi.application.search.SearchParameter;
import fr.reemploi.application.search.SearchParts;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.ForbiddenException;
import fr.reemploi.domain.shared.InvalidInputException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The listing of the caller that the arguments of a tool mean: by its id, or by part type and
/// vehicle among those on sale.
final class OwnListings {
    static final List<ToolParameter> PARAMETERS =
            List.of(
                    ToolParameter.text("listingId", "Id of the listing, if known"),
                    PartArguments.CATEGORY,
                    PartArguments.MAKE,
                    PartArguments.MODEL);

    /// More than these are not told apart by their titles.
    private static final int SHOWN = 5;

    private final ReadListings reading;
    private final PartArguments parts;
    private final SearchParts search;
    private final ListingCardFormat format;

    OwnListings(
            ReadListings reading,
            PartArguments parts,
            SearchParts search,
            ListingCardFormat format) {
        this.reading = reading;
        this.parts = parts;
        this.search = search;
        this.format = format;
    }

    /// Reads the arguments, which are checked then.
    ///
    /// @throws InvalidInputException also on `listingId` where nothing names a listing
    /// @throws ForbiddenException `listing.not-yours`
    OwnMatch find(CodyCaller caller, Form arguments) {
        var actor = caller.actor().orElseThrow();
        var id = arguments.text("listingId", ShowListingTool::id);
        var categories = parts.categories(arguments);
        var vehicle = parts.vehicle(caller, arguments);
        if (id.isPresent()) return new OwnMatch(Optional.of(own(actor, id.get())), List.of());
        var values = new EnumMap<SearchParameter, Set<String>>(SearchParameter.class);
        put(values, SearchParameter.CATEGORY, categories);
        if (vehicle.models().isEmpty()) put(values, SearchParameter.MAKE, vehicle.makes());
        put(values, SearchParameter.MODEL, vehicle.models());
        if (values.isEmpty()) throw InvalidInputException.at("listingId", "field.required");
        put(values, SearchParameter.SELLER, List.of(actor.account().toString()));
        var found = search(caller, values);
        return found.size() == 1
                ? new OwnMatch(Optional.of(own(actor, found.getFirst().id())), List.of())
                : new OwnMatch(Optional.empty(), found);
    }

    private List<ListingCard> search(CodyCaller caller, Map<SearchParameter, Set<String>> values) {
        var query =
                new PartQuery(
                        Optional.empty(),
                        new Filters(values, Bounds.NONE, Optional.empty()),
                        Sort.RELEVANCE,
                        Set.of(),
                        SHOWN,
                        Optional.empty(),
                        caller.language());
        return search.search(query).hits().stream().map(hit -> format.read(hit.card())).toList();
    }

    private Listing own(Actor actor, ListingId id) {
        var snapshot = reading.read(Optional.of(actor), id);
        if (!snapshot.own()) throw new ForbiddenException("listing.not-yours");
        return snapshot.listing();
    }

    private static void put(
            Map<SearchParameter, Set<String>> values,
            SearchParameter parameter,
            Collection<String> texts) {
        if (!texts.isEmpty()) values.put(parameter, new LinkedHashSet<>(texts));
    }

    /// What the arguments mean.
    ///
    /// @param candidates where it is not one listing: those it may be, or none
    record OwnMatch(Optional<Listing> listing, List<ListingCard> candidates) {
        /// The result that asks which one is meant.
        ToolResult candidatesResult() {
            return new ToolResult(
                    new ToolData()
                            .putAll("candidates", candidates.stream().map(ListingData::of).toList())
                            .map(),
                    candidates.stream().map(ListingData::card).toList(),
                    candidates.stream().map(ListingData::source).toList());
        }
    }
}
