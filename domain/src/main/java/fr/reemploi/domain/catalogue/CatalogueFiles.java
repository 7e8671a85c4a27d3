package fr.reemploi.domain.catalogue;

import fr.reemploi.domain.shared.TsvFile;
import fr.reemploi.domain.shared.TsvFile.Row;
import fr.reemploi.domain.vehicle.Fuel;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Reads the data files of the catalogue and rejects inconsistent data.
final class CatalogueFiles {
    private final Set<String> ids = new TreeSet<>();

    List<Make> makes() {
        return TsvFile.read(Catalogue.class, "makes.tsv").stream()
                .map(row -> new Make(id(row), row.text("name"), row.list("aliases")))
                .toList();
    }

    List<Model> models(List<Make> makes) {
        var makeIds = makes.stream().map(Make::id).toList();
        var generations = generations();
        var engines = engines();
        var models = new ArrayList<Model>();
        for (var row : TsvFile.read(Catalogue.class, "models.tsv")) {
            if (!makeIds.contains(row.text("make"))) throw row.error("unknown make");
            models.add(model(row, generations, engines));
        }
        rejectOrphans("generations.tsv", generations);
        rejectOrphans("engines.tsv", engines);
        return List.copyOf(models);
    }

    List<Category> categories() {
        var rows = TsvFile.read(Catalogue.class, "categories.tsv");
        var children = new LinkedHashMap<String, List<String>>();
        for (var row : rows) {
            children.put(id(row), new ArrayList<>());
            row.optional("parent")
                    .ifPresent(family -> siblings(family, row, children).add(row.text("id")));
        }
        return rows.stream().map(row -> category(row, children)).toList();
    }

    /// Requires each family to precede its parts in the file.
    private static List<String> siblings(
            String family, Row row, Map<String, List<String>> children) {
        var siblings = children.get(family);
        if (siblings == null || family.equals(row.text("id")))
            throw row.error(family + " is not above");
        return siblings;
    }

    private Model model(
            Row row, Map<String, List<Generation>> generations, Map<String, List<Engine>> engines) {
        var id = id(row);
        var modelGenerations = generations.remove(id);
        if (modelGenerations == null) throw row.error("no generation");
        var modelEngines = engines.remove(id);
        return new Model(
                id,
                row.text("name"),
                row.text("make"),
                row.as("from", Year::parse),
                row.optionalAs("to", Year::parse),
                row.list("aliases"),
                modelGenerations,
                modelEngines == null ? List.of() : modelEngines);
    }

    private Map<String, List<Generation>> generations() {
        var byModel = new LinkedHashMap<String, List<Generation>>();
        for (var row : TsvFile.read(Catalogue.class, "generations.tsv")) {
            var generation =
                    new Generation(
                            id(row),
                            row.text("name"),
                            row.as("from", Year::parse),
                            row.optionalAs("to", Year::parse));
            byModel.computeIfAbsent(row.text("model"), _ -> new ArrayList<>()).add(generation);
        }
        return byModel;
    }

    private static Map<String, List<Engine>> engines() {
        var byModel = new LinkedHashMap<String, List<Engine>>();
        for (var row : TsvFile.read(Catalogue.class, "engines.tsv")) {
            var engine =
                    new Engine(
                            row.text("code"),
                            row.as("fuel", Fuel::parse),
                            row.optionalAs("cc", Integer::valueOf),
                            row.optionalAs("kw", Integer::valueOf));
            for (var model : row.list("models"))
                byModel.computeIfAbsent(model, _ -> new ArrayList<>()).add(engine);
        }
        return byModel;
    }

    private static Category category(Row row, Map<String, List<String>> children) {
        var id = row.text("id");
        return new Category(
                id,
                row.text("french"),
                row.text("english"),
                row.optional("parent"),
                children.getOrDefault(id, List.of()),
                row.list("synonyms"),
                row.optional("grams").map(_ -> parcel(row)),
                row.as("resale", Resale::parse));
    }

    private static TypicalParcel parcel(Row row) {
        return new TypicalParcel(
                row.as("grams", Integer::valueOf),
                row.as("length", Integer::valueOf),
                row.as("width", Integer::valueOf),
                row.as("height", Integer::valueOf));
    }

    private String id(Row row) {
        var id = row.text("id");
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) throw row.error(id + " is not kebab-case");
        if (!ids.add(id)) throw row.error(id + " is a duplicate");
        return id;
    }

    private static void rejectOrphans(String file, Map<String, ?> orphans) {
        if (!orphans.isEmpty())
            throw new IllegalStateException(file + ": unknown models: " + orphans.keySet());
    }
}
