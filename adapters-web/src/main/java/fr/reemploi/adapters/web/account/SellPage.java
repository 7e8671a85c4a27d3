package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.Go;
import fr.reemploi.adapters.web.page.Typed;
import fr.reemploi.adapters.web.page.Visit;
import fr.reemploi.application.account.EditAccount;
import fr.reemploi.application.lookup.VerifySellers;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Expected;
import fr.reemploi.application.shared.StaleVersion;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.shared.Fault;
import fr.reemploi.domain.shared.Invalid;
import fr.reemploi.domain.shared.Words;
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
    ModelAndView ask(Visit visit) {
        if (visit.actor().isEmpty()) {
            var view = new SellView(false, false, FormView.of(Typed.nothing()), List.of(), 0);
            return visit.show("sell", visit.t("sell.title"), view);
        }
        var account = accounts.read(visit.signedIn());
        var typed = account.seller().map(SellPage::filledIn).orElseGet(SellPage::blank);
        return form(visit, HttpStatus.OK, account, FormView.of(typed));
    }

    @PostMapping("/vendre")
    ModelAndView sell(Visit visit) {
        var actor = visit.signedIn();
        var typed = Typed.of(visit.request());
        // the profile's address is the firm's own
        var whole = typed.with("address.name", typed.value("legalName"));
        try {
            accounts.sell(actor, expected(visit), whole.form());
            return Go.to("/vendeur?ok=profil");
        } catch (Invalid refused) {
            var faults =
                    FormView.faults(refused).stream()
                            .filter(fault -> !fault.field().equals("address.name"))
                            .toList();
            return again(visit, actor, typed, faults, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (StaleVersion stale) {
            var faults = List.of(Fault.of("", "version.stale"));
            return again(visit, actor, typed, faults, HttpStatus.PRECONDITION_FAILED);
        }
    }

    private ModelAndView again(
            Visit visit, Actor actor, Typed typed, List<Fault> faults, HttpStatus status) {
        var shown = FormView.of(typed, faults, visit.language());
        return form(visit, status, accounts.read(actor), shown);
    }

    private ModelAndView form(Visit visit, HttpStatus status, Account account, FormView shown) {
        var view =
                new SellView(
                        true,
                        account.seller().isPresent(),
                        shown,
                        registers
                                .of(account)
                                .map(one -> VerificationWords.of(one, visit.language()))
                                .orElse(List.of()),
                        account.version().value());
        return visit.show(status, "sell", visit.t("sell.title"), view);
    }

    private static Expected expected(Visit visit) {
        var seen = visit.parameter("version");
        return seen.matches("[0-9]{1,15}") ? Expected.at(Long.parseLong(seen)) : Expected.ANY;
    }

    private static Typed blank() {
        return Typed.nothing().with("address.country", "FR");
    }

    private static Typed filledIn(SellerProfile profile) {
        var address = profile.address();
        return Typed.nothing()
                .with("kind", Words.of(profile.kind()))
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
