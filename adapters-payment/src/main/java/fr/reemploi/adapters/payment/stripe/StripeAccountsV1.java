package fr.reemploi.adapters.payment.stripe;

import com.stripe.model.Account;
import com.stripe.param.AccountCreateParams;
import com.stripe.param.AccountCreateParams.Capabilities;
import com.stripe.param.AccountCreateParams.Controller;
import com.stripe.param.AccountLinkCreateParams;
import fr.reemploi.application.payment.SellerOnboarding.Applicant;
import fr.reemploi.application.payment.SellerOnboarding.OnboardingStatus;
import fr.reemploi.application.payment.SellerOnboarding.ReturnUrls;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Connected accounts of Stripe's Accounts API v1, for platforms without access to v2.
final class StripeAccountsV1 {
    private final StripeApi stripe;

    StripeAccountsV1(StripeApi stripe) {
        this.stripe = stripe;
    }

    String createAccount(Applicant applicant) {
        var transfers = Capabilities.Transfers.builder().setRequested(true).build();
        var parameters =
                AccountCreateParams.builder()
                        .setCountry("FR")
                        .setEmail(applicant.email().value())
                        .setController(controller())
                        .setCapabilities(Capabilities.builder().setTransfers(transfers).build())
                        .putMetadata("seller", applicant.seller().toString())
                        .build();
        var key = StripeApi.idempotent("payee/" + applicant.seller() + "/v1");
        return stripe.call(client -> client.v1().accounts().create(parameters, key)).getId();
    }

    private static Controller controller() {
        var express = Controller.StripeDashboard.Type.EXPRESS;
        return Controller.builder()
                .setFees(fees())
                .setLosses(losses())
                .setStripeDashboard(Controller.StripeDashboard.builder().setType(express).build())
                .setRequirementCollection(Controller.RequirementCollection.STRIPE)
                .build();
    }

    private static Controller.Fees fees() {
        return Controller.Fees.builder().setPayer(Controller.Fees.Payer.APPLICATION).build();
    }

    private static Controller.Losses losses() {
        var payments = Controller.Losses.Payments.APPLICATION;
        return Controller.Losses.builder().setPayments(payments).build();
    }

    URI createLink(String account, ReturnUrls urls) {
        var parameters =
                AccountLinkCreateParams.builder()
                        .setAccount(account)
                        .setType(AccountLinkCreateParams.Type.ACCOUNT_ONBOARDING)
                        .setReturnUrl(urls.returnUrl().toString())
                        .setRefreshUrl(urls.refreshUrl().toString())
                        .build();
        var link =
                stripe.call(client ->
                        client.v1().accountLinks().create(parameters, StripeApi.defaultOptions()));
        return URI.create(link.getUrl());
    }

    OnboardingStatus status(String account) {
        var retrieved =
                stripe.call(client ->
                        client.v1().accounts().retrieve(account, StripeApi.defaultOptions()));
        var isReady =
                Optional.ofNullable(retrieved.getCapabilities())
                        .filter(all -> "active".equals(all.getTransfers()))
                        .isPresent();
        return new OnboardingStatus(isReady, missing(retrieved));
    }

    private static List<String> missing(Account account) {
        return Optional.ofNullable(account.getRequirements()).stream()
                .flatMap(all -> Stream.of(all.getCurrentlyDue(), all.getPastDue()))
                .flatMap(due -> due == null ? Stream.<String>empty() : due.stream())
                .distinct()
                .toList();
    }
}
