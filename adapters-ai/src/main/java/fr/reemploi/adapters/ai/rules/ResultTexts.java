package fr.reemploi.adapters.ai.rules;

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
import fr.reemploi.application.cody.ToolResult;
import fr.reemploi.application.cody.proposal.ChangePriceTool;
import fr.reemploi.application.cody.proposal.DraftListingTool;
import fr.reemploi.application.cody.proposal.WithdrawListingTool;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Category;
import fr.reemploi.domain.catalogue.Model;
import fr.reemploi.domain.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Phrases the results of tools.
final class ResultTexts {
    private static final int LISTED = 3;

    private final RuleTexts texts;
    private final Catalogue catalogue;

    ResultTexts(Language language, Catalogue catalogue) {
        this.texts = new RuleTexts(language);
        this.catalogue = catalogue;
    }

    String of(String tool, ToolResult result) {
        var data = new ResultData(result.data(), texts.formats());
        if (result.errorCode().isPresent()) return error(data);
        return switch (tool) {
            case SearchPartsTool.NAME -> parts(data);
            case ShowListingTool.NAME -> listing(data);
            case CheckFitmentTool.NAME ->
                    texts.of("fitment." + data.text("verdict"), title(data.inner("listing")));
            case ListOrdersTool.NAME -> orders(data);
            case ShowOrderTool.NAME -> order(data);
            case SellerFiguresTool.NAME -> figures(data);
            case SuggestPriceTool.NAME -> price(data);
            case DraftListingTool.NAME, ChangePriceTool.NAME, WithdrawListingTool.NAME ->
                    proposal(data);
            case SearchFaqTool.NAME -> faq(data);
            case SystemStateTool.NAME -> system(data);
            case ExplainErrorTool.NAME -> explanation(data);
            case RecentFailuresTool.NAME -> failures(data);
            case ServicesDownTool.NAME -> services(data);
            default -> texts.of("answer.unknown");
        };
    }

    private String error(ResultData data) {
        return texts.of("error", data.inner("error").text("message"));
    }

    private String parts(ResultData data) {
        var total = data.number("total");
        if (total == 0) return texts.of("parts.none");
        var lines = new ArrayList<String>();
        var relaxed = data.texts("relaxed");
        if (!relaxed.isEmpty())
            lines.add(
                    texts.of(
                            "parts.relaxed",
                            relaxed.stream()
                                    .map(name -> texts.of("relaxed." + name))
                                    .collect(Collectors.joining(", "))));
        lines.add(texts.of("parts.found", total));
        data.items("items").stream().limit(LISTED).map(this::line).forEach(lines::add);
        return String.join("\n", lines);
    }

    private String line(ResultData item) {
        var facts = new ArrayList<String>();
        item.maybeMoney("price").ifPresent(facts::add);
        item.maybeNumber("mileageKm").ifPresent(km -> facts.add(texts.of("mileage", km)));
        item.maybeText("grade").ifPresent(grade -> facts.add(texts.of("grade", grade)));
        return "- " + title(item) + (facts.isEmpty() ? "" : " — " + String.join(", ", facts));
    }

    private static String title(ResultData item) {
        return item.text("title");
    }

    private String listing(ResultData data) {
        var item = data.inner("listing");
        var lines = new ArrayList<String>();
        lines.add(
                texts.of("listing.title", title(item), texts.of("status." + data.text("status"))));
        item.maybeMoney("price").ifPresent(price -> lines.add(texts.of("listing.price", price)));
        item.maybeNumber("warrantyMonths")
                .ifPresent(months -> lines.add(texts.of("listing.warranty", months)));
        origin(item).ifPresent(lines::add);
        var references = data.texts("references");
        if (!references.isEmpty())
            lines.add(texts.of("listing.references", String.join(", ", references)));
        return String.join("\n", lines);
    }

    private Optional<String> origin(ResultData item) {
        return item.maybeText("donorModel")
                .flatMap(catalogue::model)
                .map(Model::name)
                .map(name ->
                        texts.of(
                                "listing.origin",
                                name,
                                item.maybeNumber("donorYear").map(year -> " " + year).orElse(""),
                                item.maybeNumber("mileageKm")
                                        .map(km -> ", " + texts.of("mileage", km))
                                        .orElse("")));
    }

    private String orders(ResultData data) {
        var items = data.items("items");
        if (items.isEmpty()) return texts.of("orders.none");
        var lines = new ArrayList<String>(List.of(texts.of("orders.latest", items.size())));
        for (var item : items)
            lines.add(
                    texts.of(
                            "orders.line",
                            item.text("number"),
                            texts.of("order." + item.text("status")),
                            item.date("placedAt"),
                            item.money("total")));
        return String.join("\n", lines);
    }

    private String order(ResultData data) {
        var lines = new ArrayList<String>();
        lines.add(
                texts.of(
                        "order.title",
                        data.text("number"),
                        texts.of("order." + data.text("status")),
                        String.join(", ", data.texts("parts")),
                        data.money("total")));
        for (var entry : data.items("timeline")) {
            var key = "event." + entry.text("event");
            if (texts.has(key)) lines.add("- " + entry.date("at") + " : " + texts.of(key));
        }
        data.maybeText("tracking").ifPresent(parcel -> lines.add(texts.of("order.parcel", parcel)));
        return String.join("\n", lines);
    }

    private String figures(ResultData data) {
        return texts.of(
                "figures",
                data.number("published"),
                data.money("valueOnSale"),
                data.number("draft"),
                data.number("reserved"),
                data.number("sold"),
                data.number("toAccept"),
                data.number("toShip"));
    }

    private String price(ResultData data) {
        var part =
                catalogue
                        .category(data.text("category"))
                        .map(this::name)
                        .orElse(data.text("category"));
        var count = data.number("count");
        if (count == 0) return texts.of("price.none", part);
        return texts.of(
                "price.found",
                part,
                count,
                data.money("median"),
                data.money("lowest"),
                data.money("highest"),
                texts.of("price." + data.text("comparedBy")));
    }

    /// What is proposed, or the listings of which one has to be chosen.
    private String proposal(ResultData data) {
        var proposal = data.inner("proposal");
        if (proposal.maybeText("id").isPresent())
            return texts.of("proposal.open", proposal.text("summary"));
        var candidates = data.items("candidates");
        if (candidates.isEmpty()) return texts.of("proposal.none");
        var lines = new ArrayList<String>(List.of(texts.of("proposal.which")));
        candidates.stream().map(this::line).forEach(lines::add);
        return String.join("\n", lines);
    }

    private String faq(ResultData data) {
        return data.items("items").stream()
                .findFirst()
                .map(best -> best.text(SearchFaqTool.QUESTION) + "\n" + best.text("answer"))
                .orElseGet(() -> texts.of("faq.none"));
    }

    private String explanation(ResultData data) {
        var request = data.maybeText(ExplainErrorTool.REQUEST);
        if (request.isPresent())
            return texts.of(
                    data.flag("mayReadLog") ? "error.request" : "error.request.report",
                    request.get());
        var code = data.text(ExplainErrorTool.CODE);
        return data.maybeText("meaning")
                .map(meaning -> texts.of("error.known", code, meaning))
                .orElseGet(() -> texts.of("error.unknown", code));
    }

    private String failures(ResultData data) {
        var lines = new ArrayList<String>();
        for (var event : data.items("parked"))
            lines.add(texts.of("failures.parked", names(event), event.text("lastError")));
        for (var event : data.items("retried"))
            lines.add(texts.of("failures.retried", names(event), event.text("lastError")));
        for (var job : data.items("jobs"))
            lines.add(texts.of("failures.job", job.text("job"), job.number("failures")));
        if (lines.isEmpty()) return texts.of("failures.none");
        lines.addFirst(texts.of("failures.some"));
        if (!data.items("parked").isEmpty()) lines.add(texts.of("failures.remedy"));
        return String.join("\n", lines);
    }

    private static String names(ResultData event) {
        return event.text("event") + " → " + event.text("handler");
    }

    private String services(ResultData data) {
        var up = String.join(", ", data.texts("up"));
        var lines = new ArrayList<String>();
        for (var service : data.items("down"))
            lines.add(
                    texts.of(
                            "services.down",
                            service.text("service"),
                            service.maybeText("since")
                                    .map(_ -> service.dateTime("since"))
                                    .orElse("—"),
                            service.text("failure")));
        if (!lines.isEmpty()) {
            lines.addFirst(texts.of("services.some"));
            lines.add(texts.of("services.remedy"));
        } else lines.add(texts.of(up.isEmpty() ? "services.none-called" : "services.well"));
        if (!up.isEmpty()) lines.add(texts.of("services.up", up));
        return String.join("\n", lines);
    }

    /// What is worrying comes first: it says what to do.
    private String system(ResultData data) {
        var lines = new ArrayList<>(data.texts("warnings"));
        lines.addFirst(texts.of(lines.isEmpty() ? "system.well" : "system.worrying"));
        data.items("figures").stream()
                .filter(figure -> !figure.text("name").equals("queues"))
                .map(this::figure)
                .forEach(lines::add);
        lines.add(
                texts.of(
                        "system.queues",
                        data.number("waiting"),
                        data.number("parked"),
                        data.number("imports")));
        return String.join("\n", lines);
    }

    private String figure(ResultData figure) {
        var name = texts.of("system." + figure.text("name"));
        var value = amount(figure, "value");
        return figure.maybeNumber("total").isPresent() && !figure.text("unit").equals("percent")
                ? texts.of("system.of", name, value, amount(figure, "total"))
                : texts.of("system.value", name, value);
    }

    private String amount(ResultData figure, String field) {
        var amount = figure.number(field);
        return switch (figure.text("unit")) {
            case "bytes" -> texts.of("system.megabytes", amount >> 20);
            case "percent" -> texts.of("system.percent", amount);
            default -> texts.of("system.count", amount);
        };
    }

    private String name(Category category) {
        return category.name(texts.language());
    }
}
