package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.Redirects;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.account.EditAccount;
import fr.reemploi.application.lookup.VerifySellers;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Becoming a seller, and saying who one is.
@Controller
final class SellPage {
    private final EditAccount accounts;
    private final VerifySellers registers;

    SellPage(EditAccount accounts, VerifySellers registers) {
        this.accounts = accounts;
        this.registers = registers;
    }

    @GetMapping("/vendre")
    ModelAndView ask(PageContext visit) {
        if (visit.actor().isEmpty()) {
            var view =
                    new SellView(false, false, FormView.of(SubmittedForm.nothing()), List.of(), 0);
            return visit.show("sell", visit.t("sell.title"), view);
        }
        var account = accounts.read(visit.signedIn());
        var typed = account.seller().map(SellPage::filledIn).orElseGet(SellPage::blank);
        return form(visit, HttpStatus.OK, account, FormView.of(typed));
    }

    @PostMapping("/vendre")
    ModelAndView sell(PageContext visit) {
        var actor = visit.signedIn();
        var typed = SubmittedForm.of(visit.request());
        // the profile's address is the firm's own
        var whole = typed.with("address.name", typed.value("legalName"));
        try {
            accounts.sell(actor, expected(visit), whole.form());
            return Redirects.to("/vendeur?ok=profil");
        } catch (InvalidInputException refused) {
            var faults =
                    FormView.faults(refused).stream()
                            .filter(fault -> !fault.field().equals("address.name"))
                            .toList();
            return again(visit, actor, typed, faults, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (StaleVersionException stale) {
            var faults = List.of(FieldError.of("", "version.stale"));
            return again(visit, actor, typed, faults, HttpStatus.PRECONDITION_FAILED);
        }
    }

    private ModelAndView again(
            PageContext visit,
            Actor actor,
            SubmittedForm typed,
            List<FieldError> faults,
            HttpStatus status) {
        var shown = FormView.of(typed, faults, visit.language());
        return form(visit, status, accounts.read(actor), shown);
    }

    private ModelAndView form(
            PageContext visit, HttpStatus status, Account account, FormView shown) {
        var view =
                new SellView(
                        true,
                        account.seller().isPresent(),
                        shown,
                        registers
                                .of(account)
                                .map(one -> VerificationTexts.of(one, visit.language()))
                                .orElse(List.of()),
                        account.version().value());
        return visit.show(status, "sell", visit.t("sell.title"), view);
    }

    private static ExpectedVersion expected(PageContext visit) {
        var seen = visit.parameter("version");
        return seen.matches("[0-9]{1,15}")
                ? ExpectedVersion.at(Long.parseLong(seen))
                : ExpectedVersion.ANY;
    }

    private static SubmittedForm blank() {
        return SubmittedForm.nothing().with("address.country", "FR");
    }

    private static SubmittedForm filledIn(SellerProfile profile) {
        var address = profile.address();
        return SubmittedForm.nothing()
                .with("kind", EnumNames.of(profile.kind()))
                .with("tradeName", profile.tradeName())
                .with("legalName", profile.legalName())
                .with("siret", profile.siret().map(one -> one.value()).orElse(""))
                .with("vatNumber", profile.vatNumber().map(one -> one.value()).orElse(""))
                .with("vhuApproval", profile.vhuApproval().map(one -> one.value()).orElse(""))
                .with("phone", profile.phone().value())
                .with("address.line1", address.line1())
                .with("address.line2", address.line2().orElse(""))
                .with("address.postalCode", address.postalCode())
                .with("address.city", address.city())
                .with("address.country", address.country());
    }
}
