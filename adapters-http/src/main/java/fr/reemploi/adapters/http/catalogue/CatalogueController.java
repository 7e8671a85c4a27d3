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

/// What cars there are and what they are made of.
@Tag(name = "Catalogue")
@RestController
@RequestMapping(path = ApiPaths.BASE + "/catalogue", produces = MediaType.APPLICATION_JSON_VALUE)
class CatalogueController {
    private final CatalogueResponses answers;

    CatalogueController(CatalogueResponses answers) {
        this.answers = answers;
    }

    @ApiOperation(
            value = "Every make",
            gives = CatalogueJson.MakeJson.class,
            as = ApiOperation.Shape.ITEMS)
    @GetMapping("/makes")
    ResponseEntity<byte[]> makes() {
        return answers.makes();
    }

    @ApiOperation(
            value = "The models of a make",
            gives = CatalogueJson.ModelJson.class,
            as = ApiOperation.Shape.ITEMS,
            problems = "404 catalogue.unknown-make")
    @GetMapping("/makes/{makeId}/models")
    ResponseEntity<byte[]> models(@PathVariable String makeId) {
        return answers.models(makeId);
    }

    @ApiOperation(
            value = "A model with its generations and engines",
            gives = CatalogueJson.WholeModelJson.class,
            problems = "404 catalogue.unknown-model")
    @GetMapping("/models/{modelId}")
    ResponseEntity<byte[]> model(@PathVariable String modelId) {
        return answers.model(modelId);
    }

    @ApiOperation(
            value = "The tree of part types, in the language asked for",
            gives = CatalogueJson.CategoryJson.class,
            as = ApiOperation.Shape.ITEMS)
    @GetMapping("/categories")
    ResponseEntity<byte[]> categories(Language language) {
        return answers.categories(language);
    }
}
