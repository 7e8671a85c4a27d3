package fr.reemploi.application.notification;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.checkout.Checkouts;
import fr.reemploi.application.notification.OrderEmail.Lines;
import fr.reemploi.application.notification.OrderEmail.Recipient;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.LocalizedFormats;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.application.shared.PublicUrl;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountStatus;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutChanged;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderChanged;
import fr.reemploi.domain.shared.DomainEvent;
import fr.reemploi.domain.shared.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Event handler: sends buyer and seller the e-mails about an order, in their languages. The
/// message id is derived from the event, so that repeated delivery sends one e-mail.
@UseCase
public final class SendOrderEmails implements EventHandler {
    private static final String MESSAGE_PREFIX = "mail.order.";

    private final Orders orders;
    private final Checkouts checkouts;
    private final Accounts accounts;
    private final Mailer mailer;
    private final PublicUrl site;

    public SendOrderEmails(
            Orders orders, Checkouts checkouts, Accounts accounts, Mailer mailer, PublicUrl site) {
        this.orders = orders;
        this.checkouts = checkouts;
        this.accounts = accounts;
        this.mailer = mailer;
        this.site = site;
    }

    @Override
    public boolean accepts(DomainEvent event) {
        return event instanceof OrderChanged || event instanceof CheckoutChanged;
    }

    @Override
    public void handle(StoredEvent event) {
        switch (event.event()) {
            case OrderChanged(var id, var type, var at) ->
                    orders.find(id)
                            .ifPresent(order ->
                                    sendEach(event, order, new OrderEmails(order, at).of(type)));
            case CheckoutChanged(var id, _, var at) ->
                    checkouts
                            .find(id)
                            .ifPresent(checkout -> sendUnappliedPaymentEmails(event, checkout, at));
            default -> {}
        }
    }

    /// Sends every e-mail before it fails, so that a recipient whose server does not answer delays
    /// no other.
    private void sendEach(StoredEvent event, Order order, List<OrderEmail> emails) {
        var failures = new ArrayList<UnavailableException>();
        for (var email : emails) {
            try {
                sendEmail(event, order, email);
            } catch (UnavailableException failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) throw failures.getFirst();
    }

    private void sendEmail(StoredEvent event, Order order, OrderEmail email) {
        var sale = order.sale();
        var id = email.recipient() == Recipient.BUYER ? sale.buyer().id() : sale.seller().id();
        accounts.find(id)
                .filter(SendOrderEmails::isReachable)
                .ifPresent(to -> mailer.send(message(event, order, email, to)));
    }

    private static boolean isReachable(Account account) {
        return account.status() != AccountStatus.ERASED;
    }

    private EmailMessage message(StoredEvent event, Order order, OrderEmail email, Account to) {
        var side = Recipient.BUYER == email.recipient() ? "buyer" : "seller";
        var name = MESSAGE_PREFIX + side + "." + email.template();
        var arguments = arguments(order, email, new LocalizedFormats(to.language()));
        var subject = Messages.of(to.language(), name + ".subject", arguments);
        var text =
                Messages.of(to.language(), MESSAGE_PREFIX + "greeting", to.displayName())
                        + Messages.of(to.language(), name + ".text", arguments)
                        + orderSummary(order, email.recipient(), to);
        return new EmailMessage(event.id() + "/" + side, to.email().value(), subject, text);
    }

    /// The order number, the name of the other party, and the template's own arguments.
    private static Object[] arguments(Order order, OrderEmail email, LocalizedFormats formats) {
        var sale = order.sale();
        var other =
                email.recipient() == Recipient.BUYER
                        ? sale.seller().profile().tradeName()
                        : sale.buyer().name();
        return Stream.concat(
                        Stream.of(order.number().value(), other),
                        email.details().stream().map(formats::format))
                .toArray();
    }

    /// The footer of every e-mail: a summary of the order and its link.
    private String orderSummary(Order order, Recipient side, Account to) {
        var formats = new LocalizedFormats(to.language());
        var parts = new ArrayList<String>();
        for (var line : order.sale().lines())
            parts.add(part(to.language(), line.title().value(), formats.money(line.price())));
        var page = side == Recipient.BUYER ? "/commandes/" : "/vendeur/commandes/";
        return Messages.of(
                to.language(),
                MESSAGE_PREFIX + "about",
                order.number().value(),
                new Lines(parts),
                formats.money(order.sale().total()),
                site.page(page + order.id()));
    }

    private static String part(Language language, String title, String price) {
        return Messages.of(language, MESSAGE_PREFIX + "line", title, price);
    }

    /// E-mails about a late or second payment; the event has the date of that payment.
    private void sendUnappliedPaymentEmails(StoredEvent event, Checkout checkout, Instant at) {
        for (var unapplied : checkout.unappliedPayments())
            if (unapplied.capture().at().equals(at))
                accounts.find(checkout.buyer())
                        .filter(SendOrderEmails::isReachable)
                        .ifPresent(to -> {
                            var amount =
                                    new LocalizedFormats(to.language())
                                            .money(unapplied.capture().amount());
                            mailer.send(unappliedPaymentMessage(event, to, amount));
                        });
    }

    private static EmailMessage unappliedPaymentMessage(
            StoredEvent event, Account to, String amount) {
        var subject =
                Messages.of(
                        to.language(), MESSAGE_PREFIX + "buyer.unapplied-payment.subject", amount);
        var text =
                Messages.of(to.language(), MESSAGE_PREFIX + "greeting", to.displayName())
                        + Messages.of(
                                to.language(),
                                MESSAGE_PREFIX + "buyer.unapplied-payment.text",
                                amount);
        return new EmailMessage(event.id() + "/buyer", to.email().value(), subject, text);
    }
}
