package fr.reemploi.application.cody;

import fr.reemploi.application.lookup.IdentifyVehicle;
import fr.reemploi.application.search.SuggestPrice;
import fr.reemploi.application.search.SuggestPrice.PriceComparison;
import fr.reemploi.application.search.SuggestPrice.PriceSuggestion;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.shared.InvalidInputException;
import java.util.List;

/// Tool: suggests a price from comparable listings on sale.
@UseCase
public final class SuggestPriceTool implements Tool {
    public static final String NAME = "suggest_price";

    private final PartArguments parts;
    private final SuggestPrice prices;

    public SuggestPriceTool(Catalogue catalogue, IdentifyVehicle vehicles, SuggestPrice prices) {
        this.parts = new PartArguments(catalogue, vehicles);
        this.prices = prices;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Median and range of the prices of comparable parts on sale, and how many they are.";
    }

    @Override
    public List<ToolParameter> parameters() {
        return List.of(
                PartArguments.CATEGORY.asRequired(), PartArguments.MAKE, PartArguments.MODEL);
    }

    @Override
    public Audience audience() {
        return Audience.EVERYONE;
    }

    @Override
    public ToolResult call(CodyCaller caller, Form arguments) {
        var categories = parts.categories(arguments);
        if (categories.isEmpty() && !arguments.hasErrors())
            throw InvalidInputException.at("category", "field.required");
        var vehicle = parts.vehicle(caller, arguments);
        var comparison =
                new PriceComparison(categories.getFirst(), vehicle.makes(), vehicle.models());
        return prices.suggest(comparison)
                .map(suggestion -> result(suggestion, comparison))
                .orElseGet(() ->
                        ToolResult.of(
                                new ToolData()
                                        .put("count", 0)
                                        .put("category", comparison.category())
                                        .map()));
    }

    private static ToolResult result(PriceSuggestion suggestion, PriceComparison comparison) {
        var data =
                new ToolData()
                        .put("category", comparison.category())
                        .put("comparedBy", suggestion.breadth())
                        .put("count", suggestion.count())
                        .put("median", suggestion.median())
                        .put("lowest", suggestion.lowest())
                        .put("highest", suggestion.highest())
                        .putAll(
                                "examples",
                                suggestion.examples().stream().map(ListingData::of).toList());
        return new ToolResult(
                data.map(),
                suggestion.examples().stream().map(ListingData::card).toList(),
                suggestion.examples().stream().map(ListingData::source).toList());
    }
}
