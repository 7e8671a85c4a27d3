package fr.reemploi.adapters.payment.stripe;

import com.stripe.model.Account;
import com.stripe.param.AccountCreateParams;
import com.stripe.param.AccountCreateParams.Capabilities;
import com.stripe.param.AccountCreateParams.Controller;
import com.stripe.param.AccountLinkCreateParams;
import fr.reemploi.application.payment.Onboarding.Applicant;
import fr.reemploi.application.payment.Onboarding.Standing;
import fr.reemploi.application.payment.Onboarding.Ways;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Accounts of version 1, for platforms that are not let into the second.
final class StripeFirstAccounts {
    private final Stripe stripe;

    StripeFirstAccounts(Stripe stripe) {
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
        var key = Stripe.once("payee/" + applicant.seller() + "/v1");
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

    URI page(String account, Ways ways) {
        var asked =
                AccountLinkCreateParams.builder()
                        .setAccount(account)
                        .setType(AccountLinkCreateParams.Type.ACCOUNT_ONBOARDING)
                        .setReturnUrl(ways.back().toString())
                        .setRefreshUrl(ways.again().toString())
                        .build();
        var link = stripe.ask(to -> to.v1().accountLinks().create(asked, Stripe.plain()));
        return URI.create(link.getUrl());
    }

    Standing ask(String account) {
        var known = stripe.ask(to -> to.v1().accounts().retrieve(account, Stripe.plain()));
        var isReady =
                Optional.ofNullable(known.getCapabilities())
                        .filter(all -> "active".equals(all.getTransfers()))
                        .isPresent();
        return new Standing(isReady, missing(known));
    }

    private static List<String> missing(Account account) {
        return Optional.ofNullable(account.getRequirements()).stream()
                .flatMap(all -> Stream.of(all.getCurrentlyDue(), all.getPastDue()))
                .flatMap(due -> due == null ? Stream.<String>empty() : due.stream())
                .distinct()
                .toList();
    }
}
