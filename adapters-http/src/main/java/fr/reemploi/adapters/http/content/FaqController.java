package fr.reemploi.adapters.http.content;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.QueryParameters;
import fr.reemploi.adapters.http.api.RequestLanguage;
import fr.reemploi.adapters.http.api.json.PageJson;
import fr.reemploi.application.content.ReadFaq;
import fr.reemploi.domain.content.FaqEntry;
import fr.reemploi.domain.shared.Language;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The frequently asked questions, for everybody.
@Tag(name = "Content")
@RestController
class FaqController {
    private final ReadFaq faq;

    FaqController(ReadFaq faq) {
        this.faq = faq;
    }

    @ApiOperation(
            value =
                    "List the frequently asked questions in the requested language; the best matches"
                            + " first with `q`",
            query = {"faqWords", "faqCategory"},
            response = FaqController.AnswerJson.class,
            shape = ApiOperation.Shape.PAGE)
    @GetMapping(path = ApiPaths.BASE + "/faq", produces = MediaType.APPLICATION_JSON_VALUE)
    PageJson<AnswerJson> list(QueryParameters parameters, HttpServletRequest request) {
        var language = RequestLanguage.of(request);
        var entries = faq.list(language, parameters.text("q"), parameters.text("category"));
        return new PageJson<>(
                entries.stream().map(entry -> AnswerJson.of(entry, language)).toList(),
                Optional.empty());
    }

    /// A question and its answer in one language.
    record AnswerJson(String id, String category, String question, String answer) {
        static AnswerJson of(FaqEntry entry, Language language) {
            var text = entry.in(language);
            return new AnswerJson(
                    entry.id().toString(), entry.category(), text.question(), text.answer());
        }
    }
}
