package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.AddressFields;
import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.account.EditAccount;
import fr.reemploi.application.account.ManageAddresses;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.domain.account.AddressBook;
import fr.reemploi.domain.account.AddressId;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The saved addresses of the signed-in person. The form carries the id of a new one, so that one
/// sent twice is saved once.
@Controller
final class AddressPages {
    static final String PATH = "/compte/adresses";

    private final ManageAddresses addresses;
    private final EditAccount accounts;
    private final Ids ids;

    AddressPages(ManageAddresses addresses, EditAccount accounts, Ids ids) {
        this.addresses = addresses;
        this.accounts = accounts;
        this.ids = ids;
    }

    @GetMapping(PATH)
    ModelAndView list(PageContext context) {
        var entries = addresses.list(context.signedIn());
        context.noStore();
        var notice =
                switch (context.outcome()) {
                    case "saved", "deleted", "gone" -> "addresses." + context.outcome();
                    default -> "";
                };
        var rows =
                entries.stream()
                        .map(entry ->
                                new AddressListView.Row(
                                        PATH + "/" + entry.id(),
                                        AddressFields.line(entry.address())))
                        .toList();
        var full = rows.size() >= AddressBook.MAX_ADDRESSES;
        return context.show(
                "addresses",
                context.text("addresses.title"),
                new AddressListView(notice, full, rows));
    }

    @GetMapping(PATH + "/nouvelle")
    ModelAndView begin(PageContext context) {
        var account = accounts.read(context.signedIn());
        var form = FormView.of(AddressFields.blank(account.displayName()));
        return show(HttpStatus.OK, new AddressId(ids.next()), true, form, context);
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView edit(@PathVariable String id, PageContext context) {
        var entry = addresses.get(context.signedIn(), addressId(id));
        var input = AddressFields.fill(SubmittedForm.empty(), entry.address());
        return show(HttpStatus.OK, entry.id(), false, FormView.of(input), context);
    }

    @PostMapping(PATH + "/{id}")
    ModelAndView submit(@PathVariable String id, PageContext context) {
        var actor = context.signedIn();
        var addressId = addressId(id);
        var isNew = context.parameter("step").equals("new");
        var input = SubmittedForm.of(context.request());
        var address = input.subform(AddressFields.FORM).toForm();
        try {
            if (isNew) addresses.add(actor, addressId, address);
            else addresses.replace(actor, addressId, address);
            return context.done(PATH + "?ok=saved");
        } catch (InvalidInputException exception) {
            var errors = exception.errorsAt(AddressFields.FORM);
            var form = FormView.of(input, errors, context.language());
            return show(HttpStatus.UNPROCESSABLE_CONTENT, addressId, isNew, form, context);
        } catch (ConflictException exception) {
            var form = FormView.of(input, exception, context.language());
            return show(HttpStatus.CONFLICT, addressId, isNew, form, context);
        } catch (NotFoundException deletedMeanwhile) {
            return context.done(PATH + "?ok=gone");
        }
    }

    @PostMapping(PATH + "/{id}/effacer")
    ModelAndView delete(@PathVariable String id, PageContext context) {
        addresses.delete(context.signedIn(), addressId(id));
        return context.done(PATH + "?ok=deleted");
    }

    private static ModelAndView show(
            HttpStatus status, AddressId id, boolean isNew, FormView form, PageContext context) {
        context.noStore();
        var title = context.text(isNew ? "addresses.new" : "addresses.edit");
        var view = new AddressView(PATH + "/" + id, isNew, form);
        return context.show(status, "address", title, view);
    }

    private static AddressId addressId(String text) {
        return AddressId.parse(text)
                .orElseThrow(() -> new NotFoundException("address.unknown", text));
    }
}
