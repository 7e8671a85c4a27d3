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

/// Accounts of version 1, for platforms that are not let into the second.
final class StripeAccountsV1 {
    private final StripeApi stripe;

    StripeAccountsV1(StripeApi stripe) {
        this.stripe = stripe;
    }

    String open(Applicant applicant) {
        var transfers = Capabilities.Transfers.builder().setRequested(true).build();
        var asked =
                AccountCreateParams.builder()
                        .setCountry("FR")
                        .setEmail(applicant.email().value())
                        .setController(controller())
                        .setCapabilities(Capabilities.builder().setTransfers(transfers).build())
                        .putMetadata("seller", applicant.seller().toString())
                        .build();
        var key = StripeApi.once("payee/" + applicant.seller() + "/v1");
        return stripe.ask(to -> to.v1().accounts().create(asked, key)).getId();
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

    URI page(String account, ReturnUrls ways) {
        var asked =
                AccountLinkCreateParams.builder()
                        .setAccount(account)
                        .setType(AccountLinkCreateParams.Type.ACCOUNT_ONBOARDING)
                        .setReturnUrl(ways.back().toString())
                        .setRefreshUrl(ways.again().toString())
                        .build();
        var link = stripe.ask(to -> to.v1().accountLinks().create(asked, StripeApi.plain()));
        return URI.create(link.getUrl());
    }

    OnboardingStatus ask(String account) {
        var known = stripe.ask(to -> to.v1().accounts().retrieve(account, StripeApi.plain()));
        var isReady =
                Optional.ofNullable(known.getCapabilities())
                        .filter(all -> "active".equals(all.getTransfers()))
                        .isPresent();
        return new OnboardingStatus(isReady, missing(known));
    }

    private static List<String> missing(Account account) {
        return Optional.ofNullable(account.getRequirements()).stream()
                .flatMap(all -> Stream.of(all.getCurrentlyDue(), all.getPastDue()))
                .flatMap(due -> due == null ? Stream.<String>empty() : due.stream())
                .distinct()
                .toList();
    }
}
