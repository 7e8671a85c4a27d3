package fr.reemploi.adapters.http;

import fr.reemploi.domain.shared.Language;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What cars there are and what they are made of.
@RestController
@RequestMapping(path = ApiPaths.BASE + "/catalogue", produces = MediaType.APPLICATION_JSON_VALUE)
class CatalogueController {
    private final CatalogueAnswers answers;

    CatalogueController(CatalogueAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/makes")
    ResponseEntity<byte[]> makes() {
        return answers.makes();
    }

    @GetMapping("/makes/{makeId}/models")
    ResponseEntity<byte[]> models(@PathVariable String makeId) {
        return answers.models(makeId);
    }

    @GetMapping("/models/{modelId}")
    ResponseEntity<byte[]> model(@PathVariable String modelId) {
        return answers.model(modelId);
    }

    @GetMapping("/categories")
    ResponseEntity<byte[]> categories(Language language) {
        return answers.categories(language);
    }
}
