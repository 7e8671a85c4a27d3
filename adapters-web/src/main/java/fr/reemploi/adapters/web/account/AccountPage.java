package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.application.account.EditAccount;
import fr.reemploi.application.account.ManageTwoFactor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The account of the signed-in person.
@Controller
final class AccountPage {
    static final String PATH = "/compte";

    private final EditAccount accounts;
    private final ManageTwoFactor twoFactor;

    AccountPage(EditAccount accounts, ManageTwoFactor twoFactor) {
        this.accounts = accounts;
        this.twoFactor = twoFactor;
    }

    @GetMapping(PATH)
    ModelAndView show(PageContext context) {
        var actor = context.signedIn();
        var account = accounts.read(actor);
        context.noStore();
        var view =
                new AccountView(
                        context.outcome().equals("password") ? "password.changed" : "",
                        account.displayName(),
                        account.email().value(),
                        account.emailVerified(),
                        twoFactor.status(actor));
        return context.show("account", context.text("account.title"), view);
    }
}
