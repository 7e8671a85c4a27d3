package fr.reemploi.adapters.http.catalogue;

import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Category;
import fr.reemploi.domain.catalogue.Engine;
import fr.reemploi.domain.catalogue.Generation;
import fr.reemploi.domain.catalogue.Make;
import fr.reemploi.domain.catalogue.Model;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Language;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/// JSON of the catalogue.
final class CatalogueJson {
    private CatalogueJson() {}

    /// A make.
    record MakeJson(String id, String name) {
        static MakeJson of(Make make) {
            return new MakeJson(make.id(), make.name());
        }
    }

    /// A model, in a list.
    record ModelJson(String id, String name, String make, int yearFrom, Optional<Integer> yearTo) {
        static ModelJson of(Model model) {
            return new ModelJson(
                    model.id(),
                    model.name(),
                    model.make(),
                    model.yearFrom().getValue(),
                    model.yearTo().map(Year::getValue));
        }
    }

    /// A model with its generations and engines.
    record WholeModelJson(
            String id,
            String name,
            String make,
            int yearFrom,
            Optional<Integer> yearTo,
            List<GenerationJson> generations,
            List<EngineJson> engines) {
        static WholeModelJson of(Model model) {
            return new WholeModelJson(
                    model.id(),
                    model.name(),
                    model.make(),
                    model.yearFrom().getValue(),
                    model.yearTo().map(Year::getValue),
                    model.generations().stream().map(GenerationJson::of).toList(),
                    model.engines().stream().map(EngineJson::of).toList());
        }
    }

    /// A generation (phase) of a model.
    record GenerationJson(String id, String name, int yearFrom, Optional<Integer> yearTo) {
        static GenerationJson of(Generation phase) {
            return new GenerationJson(
                    phase.id(),
                    phase.name(),
                    phase.yearFrom().getValue(),
                    phase.yearTo().map(Year::getValue));
        }
    }

    /// An engine.
    record EngineJson(
            String code, String fuel, Optional<Integer> displacementCc, Optional<Integer> powerKw) {
        static EngineJson of(Engine engine) {
            return new EngineJson(
                    engine.code(),
                    EnumNames.of(engine.fuel()),
                    engine.displacementCc(),
                    engine.powerKw());
        }
    }

    /// A part category, named in one language.
    record CategoryJson(String id, String name, List<CategoryJson> children) {
        static CategoryJson of(Category category, Catalogue catalogue, Language language) {
            var children =
                    category.children().stream()
                            .map(catalogue::category)
                            .flatMap(Optional::stream)
                            .map(child -> of(child, catalogue, language))
                            .toList();
            return new CategoryJson(category.id(), category.name(language), children);
        }
    }
}
