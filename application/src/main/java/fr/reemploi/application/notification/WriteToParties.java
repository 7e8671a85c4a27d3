package fr.reemploi.application.notification;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.checkout.Checkouts;
import fr.reemploi.application.notification.OrderLetter.Lines;
import fr.reemploi.application.notification.OrderLetter.Side;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.application.shared.PublicAddress;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.shared.Wording;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountStatus;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutMoved;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderMoved;
import fr.reemploi.domain.shared.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.Stream;

/// Writes to buyer and seller what each must know of an order, in his language. A letter's id
/// follows from its event, so that one told twice is written once.
@UseCase
public final class WriteToParties implements EventHandler {
    private static final String LETTER = "mail.order.";

    private final Orders orders;
    private final Checkouts checkouts;
    private final Accounts accounts;
    private final Mailer mailer;
    private final PublicAddress site;

    public WriteToParties(
            Orders orders,
            Checkouts checkouts,
            Accounts accounts,
            Mailer mailer,
            PublicAddress site) {
        this.orders = orders;
        this.checkouts = checkouts;
        this.accounts = accounts;
        this.mailer = mailer;
        this.site = site;
    }

    @Override
    public void handle(StoredEvent told) {
        switch (told.event()) {
            case OrderMoved(var id, var step, var at) ->
                    orders.find(id)
                            .ifPresent(order ->
                                    new OrderLetters(order, at)
                                            .of(step)
                                            .forEach(letter -> write(told, order, letter)));
            case CheckoutMoved(var id, _, var at) ->
                    checkouts.find(id).ifPresent(checkout -> writeOfStrays(told, checkout, at));
            default -> {}
        }
    }

    private void write(StoredEvent told, Order order, OrderLetter letter) {
        var sale = order.sale();
        var id = letter.to() == Side.BUYER ? sale.buyer().id() : sale.seller().id();
        accounts.find(id)
                .filter(WriteToParties::isThere)
                .ifPresent(to -> mailer.send(mail(told, order, letter, to)));
    }

    private static boolean isThere(Account account) {
        return account.status() != AccountStatus.ERASED;
    }

    private Mail mail(StoredEvent told, Order order, OrderLetter letter, Account to) {
        var side = Side.BUYER == letter.to() ? "buyer" : "seller";
        var name = LETTER + side + "." + letter.name();
        var arguments = arguments(order, letter, new Wording(to.language()));
        var subject = Messages.of(to.language(), name + ".subject", arguments);
        var text =
                Messages.of(to.language(), LETTER + "greeting", to.displayName())
                        + Messages.of(to.language(), name + ".text", arguments)
                        + about(order, letter.to(), to);
        return new Mail(told.id() + "/" + side, to.email().value(), subject, text);
    }

    /// The order's number, who the other one is, and what only this letter tells.
    private static Object[] arguments(Order order, OrderLetter letter, Wording wording) {
        var sale = order.sale();
        var other =
                letter.to() == Side.BUYER
                        ? sale.seller().profile().tradeName()
                        : sale.buyer().name();
        return Stream.concat(
                        Stream.of(order.number().value(), other),
                        letter.details().stream().map(wording::of))
                .toArray();
    }

    /// What every letter ends with: the order in short, and where it is.
    private String about(Order order, Side side, Account to) {
        var wording = new Wording(to.language());
        var parts = new ArrayList<String>();
        for (var line : order.sale().lines())
            parts.add(part(to.language(), line.title().value(), wording.money(line.price())));
        var page = side == Side.BUYER ? "/commandes/" : "/vendeur/commandes/";
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
                        .filter(WriteToParties::isThere)
                        .ifPresent(to -> {
                            var amount = new Wording(to.language()).money(stray.capture().amount());
                            mailer.send(strayMail(told, to, amount));
                        });
    }

    private static Mail strayMail(StoredEvent told, Account to, String amount) {
        var subject = Messages.of(to.language(), LETTER + "buyer.stray.subject", amount);
        var text =
                Messages.of(to.language(), LETTER + "greeting", to.displayName())
                        + Messages.of(to.language(), LETTER + "buyer.stray.text", amount);
        return new Mail(told.id() + "/buyer", to.email().value(), subject, text);
    }
}
