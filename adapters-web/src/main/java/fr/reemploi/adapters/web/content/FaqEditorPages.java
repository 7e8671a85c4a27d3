package fr.reemploi.adapters.web.content;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.content.ManageFaq;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.domain.content.FaqEntry;
import fr.reemploi.domain.content.FaqEntryId;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.NotFoundException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The editor of the frequently asked questions, for administrators: the list, and the form of an
/// entry with a preview. The form carries the id of a new entry, so that one sent twice is stored
/// once.
@Controller
final class FaqEditorPages {
    static final String PATH = "/admin/faq";
    private static final int ORDER_STEP = 10;

    private final ManageFaq faq;
    private final Ids ids;

    FaqEditorPages(ManageFaq faq, Ids ids) {
        this.faq = faq;
        this.ids = ids;
    }

    @GetMapping(PATH)
    ModelAndView list(PageContext context) {
        var entries = faq.list(context.administrator());
        context.noStore();
        var notice =
                switch (context.outcome()) {
                    case "saved", "deleted", "gone" -> "faq." + context.outcome();
                    default -> "";
                };
        var view =
                new FaqListView(
                        notice,
                        entries.stream()
                                .map(entry ->
                                        new FaqListView.Row(
                                                PATH + "/" + entry.id(),
                                                entry.order(),
                                                FaqTexts.category(
                                                        entry.category(), context.language()),
                                                entry.in(context.language()).question()))
                                .toList());
        return context.show("adminFaq", context.text("faq.editor"), view);
    }

    @GetMapping(PATH + "/nouvelle")
    ModelAndView begin(PageContext context) {
        var last =
                faq.list(context.administrator()).stream()
                        .mapToInt(FaqEntry::order)
                        .max()
                        .orElse(0);
        var order = Math.min(last + ORDER_STEP, FaqEntry.MAX_ORDER);
        var input = SubmittedForm.empty().with("order", Integer.toString(order));
        return show(
                HttpStatus.OK,
                new FaqEntryId(ids.next()),
                true,
                FormView.of(input),
                Optional.empty(),
                context);
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView edit(@PathVariable String id, PageContext context) {
        var entry = faq.get(context.administrator(), entryId(id));
        return show(
                HttpStatus.OK,
                entry.id(),
                false,
                FormView.of(input(entry)),
                Optional.of(entry),
                context);
    }

    @PostMapping(PATH + "/{id}")
    ModelAndView submit(@PathVariable String id, PageContext context) {
        var actor = context.administrator();
        var entryId = entryId(id);
        var isNew = context.parameter("step").equals("new");
        var input = SubmittedForm.of(context.request());
        try {
            if (context.parameter("action").equals("preview")) {
                var entry = faq.preview(actor, entryId, input.toForm());
                return show(
                        HttpStatus.OK,
                        entryId,
                        isNew,
                        FormView.of(input),
                        Optional.of(entry),
                        context);
            }
            if (isNew) faq.create(actor, entryId, input.toForm());
            else faq.update(actor, entryId, input.toForm());
            return context.done(PATH + "?ok=saved");
        } catch (InvalidInputException | ConflictException exception) {
            var form = FormView.of(input, exception, context.language());
            var status =
                    exception instanceof ConflictException
                            ? HttpStatus.CONFLICT
                            : HttpStatus.UNPROCESSABLE_CONTENT;
            return show(status, entryId, isNew, form, Optional.empty(), context);
        } catch (NotFoundException deletedMeanwhile) {
            return context.done(PATH + "?ok=gone");
        }
    }

    @PostMapping(PATH + "/{id}/effacer")
    ModelAndView delete(@PathVariable String id, PageContext context) {
        faq.delete(context.administrator(), entryId(id));
        return context.done(PATH + "?ok=deleted");
    }

    private static ModelAndView show(
            HttpStatus status,
            FaqEntryId id,
            boolean isNew,
            FormView form,
            Optional<FaqEntry> preview,
            PageContext context) {
        context.noStore();
        var previews =
                preview.stream()
                        .flatMap(entry ->
                                Stream.of(Language.values())
                                        .map(language -> FaqTexts.question(entry, language)))
                        .toList();
        var view = new FaqEntryView(PATH + "/" + id, isNew, form, previews);
        var title = context.text(isNew ? "faq.new" : "faq.edit");
        return context.show(status, "adminFaqEntry", title, view);
    }

    private static SubmittedForm input(FaqEntry entry) {
        var input =
                SubmittedForm.empty()
                        .with("category", entry.category())
                        .with("order", Integer.toString(entry.order()));
        for (var language : Language.values())
            input =
                    input.with(language.tag() + ".question", entry.in(language).question())
                            .with(language.tag() + ".answer", entry.in(language).answer());
        return input;
    }

    private static FaqEntryId entryId(String text) {
        return FaqEntryId.parse(text).orElseThrow(() -> new NotFoundException("faq.unknown", text));
    }
}
