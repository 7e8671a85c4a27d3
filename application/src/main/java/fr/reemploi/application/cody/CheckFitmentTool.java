package fr.reemploi.application.cody;

import fr.reemploi.application.listing.CheckFitment;
import fr.reemploi.application.listing.CheckFitment.WantedVehicle;
import fr.reemploi.application.lookup.IdentifyVehicle;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.vehicle.EngineCode;
import java.util.List;

/// Tool: tells whether the part of a listing fits a vehicle.
@UseCase
public final class CheckFitmentTool implements Tool {
    public static final String NAME = "check_fitment";

    private final PartArguments parts;
    private final CheckFitment fitment;

    public CheckFitmentTool(Catalogue catalogue, IdentifyVehicle vehicles, CheckFitment fitment) {
        this.parts = new PartArguments(catalogue, vehicles);
        this.fitment = fitment;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Check whether the part of a listing fits a vehicle, by what its seller stated.";
    }

    @Override
    public List<ToolParameter> parameters() {
        return List.of(
                ShowListingTool.LISTING,
                PartArguments.MAKE,
                PartArguments.MODEL,
                PartArguments.YEAR,
                ToolParameter.text("engineCode", "Engine code, e.g. K9K"),
                PartArguments.VIN,
                PartArguments.PLATE);
    }

    @Override
    public Audience audience() {
        return Audience.EVERYONE;
    }

    @Override
    public ToolResult call(CodyCaller caller, Form arguments) {
        var id = arguments.requiredText("listingId", ShowListingTool::id);
        var engine = arguments.text("engineCode", EngineCode::parse);
        var vehicle = parts.vehicle(caller, arguments);
        var check =
                fitment.check(
                        caller.actor(),
                        id.orElseThrow(),
                        new WantedVehicle(
                                vehicle.makes(), vehicle.models(), vehicle.year(), engine));
        var shown = ShowListingTool.result(check.snapshot());
        var data = new ToolData().put("verdict", check.verdict());
        shown.data().forEach(data::put);
        return new ToolResult(data.map(), shown.cards(), shown.sources());
    }
}
