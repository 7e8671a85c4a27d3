package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.adapters.web.page.PendingForm;
import fr.reemploi.adapters.web.page.ResumableForm;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.account.EditAccount;
import fr.reemploi.application.lookup.Verification;
import fr.reemploi.application.lookup.VerificationStatus;
import fr.reemploi.application.lookup.VerifySellers;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.application.shared.LocalizedFormats;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.PhoneNumber;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Introduces selling, and creates and edits the seller profile.
@Controller
final class SellPage implements ResumableForm {
    private final EditAccount accounts;
    private final VerifySellers verifications;
    private final PendingForm pendingForm;

    SellPage(EditAccount accounts, VerifySellers verifications, PendingForm pendingForm) {
        this.accounts = accounts;
        this.verifications = verifications;
        this.pendingForm = pendingForm;
    }

    @GetMapping("/vendre")
    ModelAndView show(PageContext context) {
        if (context.actor().isEmpty()) {
            var view =
                    new SellView(
                            false, false, FormView.of(SubmittedForm.empty()), List.of(), 0, "");
            return context.show("sell", context.text("sell.title"), view);
        }
        var account = accounts.read(context.signedIn());
        var input = account.seller().map(SellPage::filledIn).orElseGet(SellPage::blank);
        return form(context, HttpStatus.OK, FormView.of(input), profileOf(account));
    }

    @PostMapping("/vendre")
    ModelAndView submit(PageContext context) {
        var input = SubmittedForm.of(context.request());
        if (context.actor().isEmpty())
            return pendingForm.requestSignIn(context, this, context.parameter("version"), input);
        var actor = context.signedIn();
        // the recipient of the profile's address is the company
        var complete = input.with("address.name", input.value("legalName"));
        try {
            accounts.updateSellerProfile(actor, expected(context), complete.toForm());
            return context.done("/vendeur?ok=profil");
        } catch (InvalidInputException exception) {
            var errors =
                    FormView.errors(exception).stream()
                            .filter(error -> !error.field().equals("address.name"))
                            .toList();
            return redisplay(context, actor, input, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (StaleVersionException exception) {
            if (accounts.isStoredProfile(actor, complete.toForm()))
                return context.done("/vendeur?ok=profil");
            var errors = List.of(FieldError.of("", "version.stale"));
            return redisplay(context, actor, input, errors, HttpStatus.PRECONDITION_FAILED);
        }
    }

    private ModelAndView redisplay(
            PageContext context,
            Actor actor,
            SubmittedForm input,
            List<FieldError> errors,
            HttpStatus status) {
        var form = FormView.of(input, errors, context.language());
        return form(context, status, form, profileOf(accounts.read(actor)));
    }

    @Override
    public String name() {
        return "sell";
    }

    /// Displays the form as it was submitted when the session had ended. Its version is preserved,
    /// so that a concurrent change is still detected.
    @Override
    public ModelAndView resume(SubmittedForm input, PageContext context) {
        var account = accounts.read(context.signedIn());
        var version = input.value(PendingForm.SUBJECT_FIELD);
        var profile = new Profile(account, isVersion(version) ? Long.parseLong(version) : 0);
        return form(context, HttpStatus.OK, FormView.of(input), profile, "sell.resumed");
    }

    /// The account whose profile is edited.
    ///
    /// @param version of the account the form was rendered from
    private record Profile(Account account, long version) {}

    private static Profile profileOf(Account account) {
        return new Profile(account, account.version().value());
    }

    private ModelAndView form(
            PageContext context, HttpStatus status, FormView form, Profile profile) {
        return form(context, status, form, profile, "");
    }

    private ModelAndView form(
            PageContext context, HttpStatus status, FormView form, Profile profile, String notice) {
        var account = profile.account();
        var view =
                new SellView(
                        true,
                        account.seller().isPresent(),
                        form,
                        verifications
                                .of(account)
                                .map(verification -> sentences(verification, context.language()))
                                .orElse(List.of()),
                        profile.version(),
                        notice);
        return context.show(status, "sell", context.text("sell.title"), view);
    }

    private static ExpectedVersion expected(PageContext context) {
        var version = context.parameter("version");
        return isVersion(version)
                ? ExpectedVersion.at(Long.parseLong(version))
                : ExpectedVersion.ANY;
    }

    private static boolean isVersion(String text) {
        return text.matches("[0-9]{1,15}");
    }

    private static SubmittedForm blank() {
        return SubmittedForm.empty().with("address.country", "FR");
    }

    private static SubmittedForm filledIn(SellerProfile profile) {
        var address = profile.address();
        return SubmittedForm.empty()
                .with("kind", EnumNames.of(profile.kind()))
                .with("tradeName", profile.tradeName())
                .with("legalName", profile.legalName())
                .with("siret", profile.siret().map(number -> number.value()).orElse(""))
                .with("vatNumber", profile.vatNumber().map(number -> number.value()).orElse(""))
                .with("vhuApproval", profile.vhuApproval().map(number -> number.value()).orElse(""))
                .with("phone", profile.phone().value())
                .with("address.company", address.company().orElse(""))
                .with("address.phone", address.phone().map(PhoneNumber::value).orElse(""))
                .with("address.line1", address.line1())
                .with("address.line2", address.line2().orElse(""))
                .with("address.postalCode", address.postalCode())
                .with("address.city", address.city())
                .with("address.country", address.country());
    }

    /// Describes the results of the checks in public registers, one sentence per number.
    private static List<String> sentences(Verification verification, Language language) {
        var day = verification.checkedAt().map(new LocalizedFormats(language)::date).orElse("");
        var name = verification.officialName().orElse("");
        var siret =
                verification.siretStatus().stream()
                        .map(status -> sentence(language, siretKey(status, name), day, name));
        var vat =
                verification.vatStatus().stream()
                        .map(status -> sentence(language, "sell.vat." + statusWord(status), day));
        return Stream.concat(siret, vat).toList();
    }

    private static String siretKey(VerificationStatus status, String name) {
        var named = status == VerificationStatus.VERIFIED && !name.isEmpty();
        return "sell.siret." + statusWord(status) + (named ? ".named" : "");
    }

    private static String statusWord(VerificationStatus status) {
        return EnumNames.of(status);
    }

    private static String sentence(Language language, String key, Object... arguments) {
        return PageMessages.of(language, key, arguments);
    }
}
