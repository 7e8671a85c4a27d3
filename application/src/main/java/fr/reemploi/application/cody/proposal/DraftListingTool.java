package fr.reemploi.application.cody.proposal;

import fr.reemploi.application.cody.CodyCaller;
import fr.reemploi.application.cody.PartArguments;
import fr.reemploi.application.cody.Tool;
import fr.reemploi.application.cody.ToolResult;
import fr.reemploi.application.listing.DraftListing;
import fr.reemploi.application.listing.ListingField;
import fr.reemploi.application.lookup.IdentifyVehicle;
import fr.reemploi.application.search.RecognizedTerms;
import fr.reemploi.application.search.TermRecognizer;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.cody.ProposedAction.DraftCreation;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Position;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.TextRules;
import fr.reemploi.domain.vehicle.Fuel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tool: proposes a draft listing of the caller, from a sentence and from single fields, which win
/// over the sentence. It has the fields of the form of listings, and its rules.
@UseCase
public final class DraftListingTool implements Tool {
    public static final String NAME = "draft_listing";
    public static final String WORDS = "words";

    private static final int MAX_WORDS = 2_000;
    private static final long MAX_PRICE = 10_000_000;
    private static final long MAX_KILOMETRES = 3_000_000;

    private final Catalogue catalogue;
    private final PartArguments parts;
    private final TermRecognizer recognizer;
    private final DraftListing drafting;
    private final ManageProposals proposals;
    private final Ids ids;

    public DraftListingTool(
            Catalogue catalogue,
            IdentifyVehicle vehicles,
            TermRecognizer recognizer,
            DraftListing drafting,
            ManageProposals proposals,
            Ids ids) {
        this.catalogue = catalogue;
        this.parts = new PartArguments(catalogue, vehicles);
        this.recognizer = recognizer;
        this.drafting = drafting;
        this.proposals = proposals;
        this.ids = ids;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Propose a draft listing of a part the seller has. Nothing is created until the"
                + " person confirms the proposal with a button. Only fields the person stated.";
    }

    @Override
    public List<ToolParameter> parameters() {
        return List.of(
                ToolParameter.text(WORDS, "What the person wrote about the part, as they wrote it"),
                ToolParameter.text("title", "Title; without it, part type and vehicle"),
                ToolParameter.text("description", "Description, in the person's words"),
                PartArguments.CATEGORY,
                ToolParameter.text("position", "front, rear-left…"),
                ToolParameter.text("grade", "A (very good), B (good) or C (fair)"),
                ToolParameter.text("reference", "Part number"),
                ToolParameter.number("priceCents", "Price in euro cents"),
                PartArguments.MAKE,
                PartArguments.MODEL,
                PartArguments.YEAR,
                ToolParameter.text("fuel", "petrol, diesel, electric…"),
                ToolParameter.text("engineCode", "Engine code, e.g. K9K"),
                ToolParameter.number("mileageKm", "Mileage of the vehicle in kilometres"));
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
        var actor = caller.actor().orElseThrow();
        var terms =
                arguments
                        .text(WORDS, words -> TextRules.multiLine(words, MAX_WORDS))
                        .map(recognizer::recognize);
        var fields = fields(caller, arguments, terms);
        if (!fields.containsKey("title"))
            throw InvalidInputException.at("category", "field.required");
        var id = new ListingId(ids.next());
        var details = drafting.read(actor, id, Form.ofJson(fields));
        var proposal =
                proposals.propose(
                        actor,
                        new DraftCreation(id, details),
                        new ProposalDescriber(catalogue, caller.language()).draft(details));
        return ProposalData.result(proposal, proposals.now());
    }

    /// The tree that the form of listings reads.
    private Map<String, Object> fields(
            CodyCaller caller, Form arguments, Optional<RecognizedTerms> terms) {
        var title = arguments.text("title", text -> text);
        var description = arguments.text("description", text -> text);
        var categories = parts.categories(arguments);
        var position = arguments.text("position", text -> EnumNames.parse(Position.class, text));
        var grade = arguments.text("grade", text -> text);
        var reference = arguments.text("reference", text -> text);
        var price = arguments.number("priceCents", 1, MAX_PRICE);
        var fuel = arguments.text("fuel", text -> EnumNames.parse(Fuel.class, text));
        var engine = arguments.text("engineCode", text -> text);
        var mileage = arguments.number("mileageKm", 0, MAX_KILOMETRES);
        var vehicle = parts.vehicle(caller, arguments);
        var part = new LinkedHashMap<String, Object>();
        var donor = new LinkedHashMap<String, Object>();
        put(part, "description", description);
        put(part, "category", only(categories).or(() -> terms.flatMap(DraftListingTool::category)));
        put(
                part,
                "position",
                position.or(() -> terms.flatMap(RecognizedTerms::position)).map(EnumNames::of));
        put(part, "grade", grade);
        put(
                part,
                "references",
                reference
                        .map(List::of)
                        .or(() -> terms.map(RecognizedTerms::partNumbers))
                        .filter(numbers -> !numbers.isEmpty()));
        put(
                part,
                "price",
                price.or(() -> terms.flatMap(RecognizedTerms::price).map(money -> money.minor()))
                        .map(cents -> Map.of("amount", cents, "currency", "EUR")));
        var model = only(vehicle.models()).or(() -> terms.flatMap(t -> only(t.models())));
        var make =
                model.flatMap(catalogue::model)
                        .map(found -> found.make())
                        .or(() -> only(vehicle.makes()))
                        .or(() -> terms.flatMap(t -> only(t.makes())));
        put(donor, ListingField.MAKE.key(), make);
        put(donor, ListingField.MODEL.key(), model);
        put(
                donor,
                ListingField.YEAR.key(),
                vehicle.year()
                        .or(() -> terms.flatMap(RecognizedTerms::year))
                        .map(year -> (long) year.getValue()));
        put(
                donor,
                ListingField.FUEL.key(),
                fuel.or(() -> terms.flatMap(RecognizedTerms::fuel)).map(EnumNames::of));
        put(
                donor,
                ListingField.ENGINE_CODE.key(),
                engine.or(() -> terms.flatMap(t -> only(t.engineCodes()))));
        put(donor, ListingField.MILEAGE.key(), mileage);
        put(
                donor,
                ListingField.VIN.key(),
                terms.flatMap(RecognizedTerms::vin).map(vin -> vin.value()));
        if (!donor.isEmpty()) part.put("donor", donor);
        put(part, "title", title.or(() -> title(caller, part, donor)));
        return part;
    }

    /// Of several part types the most special one is meant: the last.
    private static Optional<String> category(RecognizedTerms terms) {
        return terms.categories().isEmpty()
                ? Optional.empty()
                : Optional.of(terms.categories().getFirst());
    }

    private Optional<String> title(
            CodyCaller caller, Map<String, Object> part, Map<String, Object> donor) {
        return text(part, "category")
                .flatMap(catalogue::category)
                .map(category ->
                        Stream.of(
                                        Optional.of(category.name(caller.language())),
                                        text(part, "position")
                                                .map(at ->
                                                        Messages.of(
                                                                caller.language(),
                                                                "position." + at)),
                                        text(donor, "make")
                                                .flatMap(catalogue::make)
                                                .map(make -> make.name()),
                                        text(donor, "model")
                                                .flatMap(catalogue::model)
                                                .map(model -> model.name()),
                                        Optional.ofNullable(donor.get("year"))
                                                .map(Object::toString))
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(" ")));
    }

    private static Optional<String> text(Map<String, Object> tree, String name) {
        return Optional.ofNullable(tree.get(name)).map(Object::toString);
    }

    private static Optional<String> only(List<String> values) {
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    private static void put(Map<String, Object> tree, String name, Optional<?> value) {
        value.ifPresent(present -> tree.put(name, present));
    }
}
