package fr.reemploi.adapters.ai.rules;

import fr.reemploi.adapters.ai.rules.IntentRecognizer.RecognizedMessage;
import fr.reemploi.application.cody.CheckFitmentTool;
import fr.reemploi.application.cody.ExplainErrorTool;
import fr.reemploi.application.cody.ListOrdersTool;
import fr.reemploi.application.cody.RecentFailuresTool;
import fr.reemploi.application.cody.SearchFaqTool;
import fr.reemploi.application.cody.SearchPartsTool;
import fr.reemploi.application.cody.SellerFiguresTool;
import fr.reemploi.application.cody.ServicesDownTool;
import fr.reemploi.application.cody.ShowListingTool;
import fr.reemploi.application.cody.ShowOrderTool;
import fr.reemploi.application.cody.SuggestPriceTool;
import fr.reemploi.application.cody.SystemStateTool;
import fr.reemploi.application.cody.ToolCall;
import fr.reemploi.application.cody.proposal.ChangePriceTool;
import fr.reemploi.application.cody.proposal.DraftListingTool;
import fr.reemploi.application.cody.proposal.WithdrawListingTool;
import fr.reemploi.application.search.RecognizedTerms;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The call of a tool that answers a recognised message.
final class ToolCalls {
    private ToolCalls() {}

    /// Empty where no tool answers it.
    static Optional<ToolCall> of(RecognizedMessage message) {
        var terms = message.terms();
        return switch (message.intent()) {
            case SEARCH_PARTS -> call(SearchPartsTool.NAME, search(terms));
            case SHOW_LISTING ->
                    message.listing()
                            .flatMap(id -> call(ShowListingTool.NAME, Map.of("listingId", id)));
            case CHECK_FITMENT -> call(CheckFitmentTool.NAME, fitment(message));
            case LIST_ORDERS -> call(ListOrdersTool.NAME, Map.of());
            case SHOW_ORDER ->
                    call(
                            ShowOrderTool.NAME,
                            terms.orderNumbers().stream()
                                    .findFirst()
                                    .map(number -> Map.<String, Object>of("number", number))
                                    .orElse(Map.of()));
            case SELLER_FIGURES -> call(SellerFiguresTool.NAME, Map.of());
            case SUGGEST_PRICE -> call(SuggestPriceTool.NAME, price(terms));
            case FAQ -> call(SearchFaqTool.NAME, Map.of(SearchFaqTool.QUESTION, message.text()));
            case SYSTEM_STATE -> call(SystemStateTool.NAME, Map.of());
            case EXPLAIN_ERROR -> explainError(message);
            case RECENT_FAILURES -> call(RecentFailuresTool.NAME, Map.of());
            case SERVICES_DOWN -> call(ServicesDownTool.NAME, Map.of());
            case DRAFT_LISTING ->
                    terms.categories().isEmpty()
                            ? Optional.empty()
                            : call(
                                    DraftListingTool.NAME,
                                    Map.of(DraftListingTool.WORDS, message.text()));
            case CHANGE_PRICE ->
                    terms.price()
                            .filter(_ -> meansListing(message))
                            .flatMap(price -> changePrice(message, price));
            case WITHDRAW_LISTING ->
                    meansListing(message)
                            ? call(WithdrawListingTool.NAME, ownListing(message))
                            : Optional.empty();
            case GREETING, THANKS, HELP, UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<ToolCall> call(String name, Map<String, Object> arguments) {
        return Optional.of(ToolCall.of(name, arguments));
    }

    /// By its code, else by the id in the message, which is that of a request.
    private static Optional<ToolCall> explainError(RecognizedMessage message) {
        return message.code()
                .map(code -> Map.<String, Object>of(ExplainErrorTool.CODE, code))
                .or(() ->
                        message.listing()
                                .map(id -> Map.<String, Object>of(ExplainErrorTool.REQUEST, id)))
                .flatMap(arguments -> call(ExplainErrorTool.NAME, arguments));
    }

    private static boolean meansListing(RecognizedMessage message) {
        var terms = message.terms();
        return message.listing().isPresent()
                || !terms.categories().isEmpty()
                || !terms.makes().isEmpty();
    }

    private static Optional<ToolCall> changePrice(RecognizedMessage message, Money price) {
        var arguments = ownListing(message);
        arguments.put(ChangePriceTool.PRICE, price.minor());
        return call(ChangePriceTool.NAME, arguments);
    }

    /// The listing of the page or the message, or the part and vehicle that the message names.
    private static Map<String, Object> ownListing(RecognizedMessage message) {
        var arguments = new LinkedHashMap<String, Object>();
        message.listing()
                .ifPresentOrElse(
                        id -> arguments.put("listingId", id),
                        () -> arguments.putAll(price(message.terms())));
        return arguments;
    }

    private static Map<String, Object> search(RecognizedTerms terms) {
        var arguments = vehicle(terms);
        put(arguments, "category", terms.categories());
        put(arguments, "reference", terms.partNumbers());
        terms.position().ifPresent(at -> arguments.put("position", EnumNames.of(at)));
        terms.price().ifPresent(price -> arguments.put("maxPriceCents", price.minor()));
        return arguments;
    }

    private static Map<String, Object> fitment(RecognizedMessage message) {
        var arguments = vehicle(message.terms());
        message.listing().ifPresent(id -> arguments.put("listingId", id));
        message.terms().engineCodes().stream()
                .findFirst()
                .ifPresent(code -> arguments.put("engineCode", code));
        return arguments;
    }

    private static Map<String, Object> price(RecognizedTerms terms) {
        var arguments = vehicle(terms);
        arguments.remove("year");
        put(arguments, "category", terms.categories());
        return arguments;
    }

    private static Map<String, Object> vehicle(RecognizedTerms terms) {
        var arguments = new LinkedHashMap<String, Object>();
        put(arguments, "make", terms.makes());
        put(arguments, "model", terms.models());
        terms.year().ifPresent(year -> arguments.put("year", (long) year.getValue()));
        terms.vin().ifPresent(vin -> arguments.put("vin", vin.value()));
        terms.plate().ifPresent(plate -> arguments.put("plate", plate.display()));
        return arguments;
    }

    private static void put(Map<String, Object> arguments, String name, List<String> values) {
        if (!values.isEmpty()) arguments.put(name, values);
    }
}
