package fr.reemploi.adapters.http.catalogue;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.domain.shared.Language;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The catalogue of makes, models and part categories.
@Tag(name = "Catalogue")
@RestController
@RequestMapping(path = ApiPaths.BASE + "/catalogue", produces = MediaType.APPLICATION_JSON_VALUE)
class CatalogueController {
    private final CatalogueResponses responses;

    CatalogueController(CatalogueResponses responses) {
        this.responses = responses;
    }

    @ApiOperation(
            value = "List all makes",
            response = CatalogueJson.MakeJson.class,
            shape = ApiOperation.Shape.ITEMS)
    @GetMapping("/makes")
    ResponseEntity<byte[]> makes() {
        return responses.makes();
    }

    @ApiOperation(
            value = "List the models of a make",
            response = CatalogueJson.ModelJson.class,
            shape = ApiOperation.Shape.ITEMS,
            problems = "404 catalogue.unknown-make")
    @GetMapping("/makes/{makeId}/models")
    ResponseEntity<byte[]> models(@PathVariable String makeId) {
        return responses.models(makeId);
    }

    @ApiOperation(
            value = "Get a model with its generations and engines",
            response = CatalogueJson.WholeModelJson.class,
            problems = "404 catalogue.unknown-model")
    @GetMapping("/models/{modelId}")
    ResponseEntity<byte[]> model(@PathVariable String modelId) {
        return responses.model(modelId);
    }

    @ApiOperation(
            value = "List part categories as a tree, in the requested language",
            response = CatalogueJson.CategoryJson.class,
            shape = ApiOperation.Shape.ITEMS)
    @GetMapping("/categories")
    ResponseEntity<byte[]> categories(Language language) {
        return responses.categories(language);
    }
}
