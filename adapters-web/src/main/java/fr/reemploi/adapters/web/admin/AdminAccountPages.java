package fr.reemploi.adapters.web.admin;

import fr.reemploi.adapters.web.admin.AdminAccountView.Found;
import fr.reemploi.adapters.web.admin.AdminAccountView.Match;
import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PageLinks;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.account.FindAccount;
import fr.reemploi.application.account.ResetSecondFactor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.shared.Uuids;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Finds an account by its address, or by a part of its address or name, and resets its second
/// factor.
@Controller
final class AdminAccountPages {
    static final String PATH = "/admin/comptes";
    private static final int MAX_MATCHES = 20;

    private final FindAccount accounts;
    private final ResetSecondFactor secondFactors;

    AdminAccountPages(FindAccount accounts, ResetSecondFactor secondFactors) {
        this.accounts = accounts;
        this.secondFactors = secondFactors;
    }

    @GetMapping(PATH)
    ModelAndView show(PageContext context) {
        var actor = context.administrator();
        var email = context.parameter("email");
        var input = new SubmittedForm(Map.of("email", List.of(email)));
        if (email.isBlank()) return page(context, HttpStatus.OK, FormView.of(input), List.of());
        try {
            var account = accounts.byEmail(actor, Form.ofUserInput(Map.of("email", email)));
            return page(context, HttpStatus.OK, FormView.of(input), List.of(account));
        } catch (InvalidInputException noSuchAddress) {
            var matches = accounts.page(actor, email, MAX_MATCHES, Optional.empty()).items();
            if (!matches.isEmpty())
                return page(context, HttpStatus.OK, FormView.of(input), matches);
            var form = FormView.of(input, noSuchAddress, context.language());
            return page(context, HttpStatus.UNPROCESSABLE_CONTENT, form, List.of());
        }
    }

    @PostMapping(PATH + "/{id}/double-authentification")
    ModelAndView resetSecondFactor(@PathVariable String id, PageContext context) {
        var actor = context.administrator();
        var account =
                Uuids.parse(id)
                        .map(AccountId::new)
                        .orElseThrow(() -> new NotFoundException("account.unknown", id));
        secondFactors.reset(actor, account);
        var email = accounts.get(actor, account).email().value();
        return context.done(PATH + "?ok=reset&email=" + PageLinks.encoded(email));
    }

    private static ModelAndView page(
            PageContext context, HttpStatus status, FormView form, List<Account> found) {
        context.noStore();
        var own = context.administrator().account();
        var view =
                new AdminAccountView(
                        form,
                        found.size() == 1
                                ? Optional.of(Found.of(found.getFirst(), own))
                                : Optional.empty(),
                        found.stream().map(Match::of).toList(),
                        context.outcome().equals("reset") ? "accounts.reset-done" : "");
        return context.show(status, "adminAccounts", context.text("accounts.title"), view);
    }
}
