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
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountStatus;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutChanged;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderChanged;
import fr.reemploi.domain.shared.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.Stream;

/// Writes to buyer and seller what each must know of an order, in his language. A letter's id
/// follows from its event, so that one told twice is written once.
@UseCase
public final class SendOrderEmails implements EventHandler {
    private static final String LETTER = "mail.order.";

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
    public void handle(StoredEvent told) {
        switch (told.event()) {
            case OrderChanged(var id, var step, var at) ->
                    orders.find(id)
                            .ifPresent(order ->
                                    new OrderEmails(order, at)
                                            .of(step)
                                            .forEach(letter -> write(told, order, letter)));
            case CheckoutChanged(var id, _, var at) ->
                    checkouts.find(id).ifPresent(checkout -> writeOfStrays(told, checkout, at));
            default -> {}
        }
    }

    private void write(StoredEvent told, Order order, OrderEmail letter) {
        var sale = order.sale();
        var id = letter.to() == Recipient.BUYER ? sale.buyer().id() : sale.seller().id();
        accounts.find(id)
                .filter(SendOrderEmails::isThere)
                .ifPresent(to -> mailer.send(mail(told, order, letter, to)));
    }

    private static boolean isThere(Account account) {
        return account.status() != AccountStatus.ERASED;
    }

    private EmailMessage mail(StoredEvent told, Order order, OrderEmail letter, Account to) {
        var side = Recipient.BUYER == letter.to() ? "buyer" : "seller";
        var name = LETTER + side + "." + letter.name();
        var arguments = arguments(order, letter, new LocalizedFormats(to.language()));
        var subject = Messages.of(to.language(), name + ".subject", arguments);
        var text =
                Messages.of(to.language(), LETTER + "greeting", to.displayName())
                        + Messages.of(to.language(), name + ".text", arguments)
                        + about(order, letter.to(), to);
        return new EmailMessage(told.id() + "/" + side, to.email().value(), subject, text);
    }

    /// The order's number, who the other one is, and what only this letter tells.
    private static Object[] arguments(Order order, OrderEmail letter, LocalizedFormats wording) {
        var sale = order.sale();
        var other =
                letter.to() == Recipient.BUYER
                        ? sale.seller().profile().tradeName()
                        : sale.buyer().name();
        return Stream.concat(
                        Stream.of(order.number().value(), other),
                        letter.details().stream().map(wording::of))
                .toArray();
    }

    /// What every letter ends with: the order in short, and where it is.
    private String about(Order order, Recipient side, Account to) {
        var wording = new LocalizedFormats(to.language());
        var parts = new ArrayList<String>();
        for (var line : order.sale().lines())
            parts.add(part(to.language(), line.title().value(), wording.money(line.price())));
        var page = side == Recipient.BUYER ? "/commandes/" : "/vendeur/commandes/";
        return Messages.of(
                to.language(),
                LETTER + "about",
                order.number().value(),
                new Lines(parts),
                wording.money(order.sale().total()),
                site.page(page + order.id()));
    }

    private static String part(Language language, String title, String price) {
        return Messages.of(language, LETTER + "line", title, price);
    }

    /// Money that came too late or twice: the event is as old as the payment it speaks of.
    private void writeOfStrays(StoredEvent told, Checkout checkout, Instant at) {
        for (var stray : checkout.strays())
            if (stray.capture().at().equals(at))
                accounts.find(checkout.buyer())
                        .filter(SendOrderEmails::isThere)
                        .ifPresent(to -> {
                            var amount =
                                    new LocalizedFormats(to.language())
                                            .money(stray.capture().amount());
                            mailer.send(strayMail(told, to, amount));
                        });
    }

    private static EmailMessage strayMail(StoredEvent told, Account to, String amount) {
        var subject = Messages.of(to.language(), LETTER + "buyer.stray.subject", amount);
        var text =
                Messages.of(to.language(), LETTER + "greeting", to.displayName())
                        + Messages.of(to.language(), LETTER + "buyer.stray.text", amount);
        return new EmailMessage(told.id() + "/buyer", to.email().value(), subject, text);
    }
}
