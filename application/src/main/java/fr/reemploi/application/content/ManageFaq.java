package fr.reemploi.application.content;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.content.Faq;
import fr.reemploi.domain.content.FaqEntry;
import fr.reemploi.domain.content.FaqEntryId;
import fr.reemploi.domain.content.FaqText;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Lists, creates, updates and deletes the entries of the FAQ, for administrators.
@UseCase
public final class ManageFaq {
    private final FaqStore store;

    public ManageFaq(FaqStore store) {
        this.store = store;
    }

    public List<FaqEntry> list(Actor actor) {
        actor.require(Role.ADMIN);
        return store.get().entries();
    }

    /// @throws NotFoundException `faq.unknown`
    public FaqEntry get(Actor actor, FaqEntryId id) {
        actor.require(Role.ADMIN);
        return store.get().find(id).orElseThrow(() -> new NotFoundException("faq.unknown", id));
    }

    /// Creates an entry; one that is stored under this id already is returned as it is.
    ///
    /// @throws InvalidInputException with the errors of all fields
    /// @throws ConflictException `faq.too-many`
    public FaqEntry create(Actor actor, FaqEntryId id, Form form) {
        actor.require(Role.ADMIN);
        var entry = read(id, form);
        change(faq -> faq.find(id).isPresent() ? Change.none(faq) : faq.with(entry));
        return get(actor, id);
    }

    /// @throws NotFoundException `faq.unknown`
    /// @throws InvalidInputException with the errors of all fields
    public FaqEntry update(Actor actor, FaqEntryId id, Form form) {
        get(actor, id);
        var entry = read(id, form);
        change(faq -> {
            if (faq.find(id).isEmpty()) throw new NotFoundException("faq.unknown", id);
            return faq.with(entry);
        });
        return entry;
    }

    /// Reads an entry without storing it.
    ///
    /// @throws InvalidInputException with the errors of all fields
    public FaqEntry preview(Actor actor, FaqEntryId id, Form form) {
        actor.require(Role.ADMIN);
        return read(id, form);
    }

    /// Deletes an entry; no change where there is none.
    public void delete(Actor actor, FaqEntryId id) {
        actor.require(Role.ADMIN);
        change(faq -> faq.without(id));
    }

    private void change(Function<Faq, Change<Faq>> operation) {
        var _ = store.update(operation);
    }

    private static FaqEntry read(FaqEntryId id, Form form) {
        form.ignore("id");
        var category = form.requiredText("category", FaqEntry::category);
        var order = form.require("order", form.number("order", 0, FaqEntry.MAX_ORDER));
        var fr = form.require("fr", form.form("fr", ManageFaq::text)).flatMap(text -> text);
        var en = form.require("en", form.form("en", ManageFaq::text)).flatMap(text -> text);
        form.check();
        return new FaqEntry(
                id,
                category.orElseThrow(),
                Math.toIntExact(order.orElseThrow()),
                fr.orElseThrow(),
                en.orElseThrow());
    }

    private static Optional<FaqText> text(Form form) {
        var question = form.requiredText("question", FaqText::question);
        var answer = form.requiredText("answer", FaqText::answer);
        return question.flatMap(asked -> answer.map(answered -> new FaqText(asked, answered)));
    }
}
