package fr.reemploi.adapters.http.content;

import fr.reemploi.adapters.http.api.AbsoluteLinks;
import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.IdempotentIds;
import fr.reemploi.adapters.http.api.JsonObject;
import fr.reemploi.adapters.http.api.RequestSchemas;
import fr.reemploi.adapters.http.api.Responses;
import fr.reemploi.adapters.http.api.json.PageJson;
import fr.reemploi.application.content.ManageFaq;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.content.FaqEntry;
import fr.reemploi.domain.content.FaqEntryId;
import fr.reemploi.domain.content.FaqText;
import fr.reemploi.domain.shared.NotFoundException;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The frequently asked questions, for administrators.
@Tag(name = "Administration")
@RestController
@RequestMapping(path = ApiPaths.BASE + "/admin/faq", produces = MediaType.APPLICATION_JSON_VALUE)
class AdminFaqController {
    private final ManageFaq faq;
    private final IdempotentIds ids;
    private final AbsoluteLinks links;

    AdminFaqController(ManageFaq faq, IdempotentIds ids, AbsoluteLinks links) {
        this.faq = faq;
        this.ids = ids;
        this.links = links;
    }

    @ApiOperation(
            value = "List the entries of the FAQ in both languages",
            response = AdminFaqController.FaqEntryJson.class,
            shape = ApiOperation.Shape.PAGE,
            problems = "403 role.required")
    @GetMapping
    PageJson<FaqEntryJson> list(Actor actor) {
        return new PageJson<>(
                faq.list(actor).stream().map(FaqEntryJson::of).toList(), Optional.empty());
    }

    @ApiOperation(
            value = "Create an entry of the FAQ",
            body = RequestSchemas.FaqQuestion.class,
            status = 201,
            response = AdminFaqController.FaqEntryJson.class,
            problems = {"403 role.required", "409 faq.too-many"})
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<FaqEntryJson> create(Actor actor, JsonObject body, HttpServletRequest request) {
        var entry = faq.create(actor, new FaqEntryId(ids.next(request)), body.form());
        return Responses.created(
                links.api(request, "/admin/faq/" + entry.id()), FaqEntryJson.of(entry));
    }

    @ApiOperation(
            value = "Replace an entry of the FAQ",
            body = RequestSchemas.FaqQuestion.class,
            response = AdminFaqController.FaqEntryJson.class,
            problems = {"403 role.required", "404 faq.unknown"})
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    FaqEntryJson update(Actor actor, @PathVariable String id, JsonObject body) {
        actor.require(Role.ADMIN);
        return FaqEntryJson.of(faq.update(actor, entryId(id), body.form()));
    }

    @ApiOperation(
            value = "Delete an entry of the FAQ; repeatable",
            status = 204,
            problems = {"403 role.required", "404 faq.unknown"})
    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(Actor actor, @PathVariable String id) {
        actor.require(Role.ADMIN);
        faq.delete(actor, entryId(id));
        return Responses.noContent();
    }

    private static FaqEntryId entryId(String text) {
        return FaqEntryId.parse(text).orElseThrow(() -> new NotFoundException("faq.unknown", text));
    }

    /// An entry in both languages.
    record FaqEntryJson(String id, String category, int order, FaqTextJson fr, FaqTextJson en) {
        static FaqEntryJson of(FaqEntry entry) {
            return new FaqEntryJson(
                    entry.id().toString(),
                    entry.category(),
                    entry.order(),
                    FaqTextJson.of(entry.fr()),
                    FaqTextJson.of(entry.en()));
        }
    }

    /// Question and answer in one language.
    record FaqTextJson(String question, String answer) {
        static FaqTextJson of(FaqText text) {
            return new FaqTextJson(text.question(), text.answer());
        }
    }
}
