package fr.reemploi.adapters.payment.stripe;

import com.stripe.model.v2.core.Account;
import com.stripe.param.v2.core.AccountCreateParams;
import com.stripe.param.v2.core.AccountCreateParams.Configuration;
import com.stripe.param.v2.core.AccountCreateParams.Configuration.Recipient;
import com.stripe.param.v2.core.AccountCreateParams.Configuration.Recipient.Capabilities;
import com.stripe.param.v2.core.AccountCreateParams.Configuration.Recipient.Capabilities.StripeBalance;
import com.stripe.param.v2.core.AccountCreateParams.Defaults;
import com.stripe.param.v2.core.AccountCreateParams.Defaults.Responsibilities;
import com.stripe.param.v2.core.AccountCreateParams.Identity;
import com.stripe.param.v2.core.AccountLinkCreateParams;
import com.stripe.param.v2.core.AccountLinkCreateParams.UseCase;
import com.stripe.param.v2.core.AccountLinkCreateParams.UseCase.AccountOnboarding;
import com.stripe.param.v2.core.AccountRetrieveParams;
import fr.reemploi.application.payment.SellerOnboarding.Applicant;
import fr.reemploi.application.payment.SellerOnboarding.OnboardingStatus;
import fr.reemploi.application.payment.SellerOnboarding.ReturnUrls;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Connected accounts of Stripe's Accounts API v2, configured as recipients of transfers only.
final class StripeAccountsV2 {
    private final StripeApi stripe;

    StripeAccountsV2(StripeApi stripe) {
        this.stripe = stripe;
    }

    String createAccount(Applicant applicant) {
        var profile = applicant.profile();
        var identity =
                Identity.builder()
                        .setCountry("fr")
                        .setEntityType(
                                profile.kind().isProfessional()
                                        ? Identity.EntityType.COMPANY
                                        : Identity.EntityType.INDIVIDUAL)
                        .build();
        var parameters =
                AccountCreateParams.builder()
                        .setContactEmail(applicant.email().value())
                        .setDisplayName(profile.tradeName())
                        .setDashboard(AccountCreateParams.Dashboard.EXPRESS)
                        .setIdentity(identity)
                        .setConfiguration(recipient())
                        .setDefaults(responsibilities())
                        .putMetadata("seller", applicant.seller().toString())
                        .addInclude(AccountCreateParams.Include.CONFIGURATION__RECIPIENT)
                        .build();
        var key = StripeApi.idempotent("payee/" + applicant.seller());
        return stripe.call(client -> client.v2().core().accounts().create(parameters, key)).getId();
    }

    private static Configuration recipient() {
        var transfers = StripeBalance.StripeTransfers.builder().setRequested(true).build();
        var balance = StripeBalance.builder().setStripeTransfers(transfers).build();
        var capabilities = Capabilities.builder().setStripeBalance(balance).build();
        var recipient = Recipient.builder().setCapabilities(capabilities).build();
        return Configuration.builder().setRecipient(recipient).build();
    }

    /// The marketplace pays Stripe's fees and covers negative balances of sellers.
    private static Defaults responsibilities() {
        var responsibilities =
                Responsibilities.builder()
                        .setFeesCollector(Responsibilities.FeesCollector.APPLICATION)
                        .setLossesCollector(Responsibilities.LossesCollector.APPLICATION)
                        .build();
        return Defaults.builder()
                .setCurrency("eur")
                .addLocale(Defaults.Locale.FR_FR)
                .setResponsibilities(responsibilities)
                .build();
    }

    URI createLink(String account, ReturnUrls urls) {
        var onboarding =
                AccountOnboarding.builder()
                        .addConfiguration(AccountOnboarding.Configuration.RECIPIENT)
                        .setReturnUrl(urls.returnUrl().toString())
                        .setRefreshUrl(urls.refreshUrl().toString())
                        .build();
        var parameters =
                AccountLinkCreateParams.builder()
                        .setAccount(account)
                        .setUseCase(
                                UseCase.builder()
                                        .setType(UseCase.Type.ACCOUNT_ONBOARDING)
                                        .setAccountOnboarding(onboarding)
                                        .build())
                        .build();
        // no idempotency key: a link can be used only once
        var link =
                stripe.call(client ->
                        client.v2()
                                .core()
                                .accountLinks()
                                .create(parameters, StripeApi.defaultOptions()));
        return URI.create(link.getUrl());
    }

    OnboardingStatus status(String account) {
        var parameters =
                AccountRetrieveParams.builder()
                        .addInclude(AccountRetrieveParams.Include.CONFIGURATION__RECIPIENT)
                        .addInclude(AccountRetrieveParams.Include.REQUIREMENTS)
                        .build();
        var retrieved =
                stripe.call(client ->
                        client.v2()
                                .core()
                                .accounts()
                                .retrieve(account, parameters, StripeApi.defaultOptions()));
        return new OnboardingStatus(isReady(retrieved), missing(retrieved));
    }

    private static boolean isReady(Account account) {
        return Optional.ofNullable(account.getConfiguration())
                .map(Account.Configuration::getRecipient)
                .map(Account.Configuration.Recipient::getCapabilities)
                .map(Account.Configuration.Recipient.Capabilities::getStripeBalance)
                .map(all -> all.getStripeTransfers())
                .filter(transfers -> "active".equals(transfers.getStatus()))
                .isPresent();
    }

    private static List<String> missing(Account account) {
        return Optional.ofNullable(account.getRequirements())
                .map(Account.Requirements::getEntries)
                .orElse(List.of())
                .stream()
                .filter(entry -> "user".equals(entry.getAwaitingActionFrom()))
                .map(Account.Requirements.Entry::getDescription)
                .toList();
    }
}
