package fr.reemploi.adapters.web.order;

import fr.reemploi.adapters.web.order.OrderView.Event;
import fr.reemploi.adapters.web.order.OrderView.Standing;
import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.OptionView;
import fr.reemploi.adapters.web.page.OrderRows;
import fr.reemploi.adapters.web.page.Texts;
import fr.reemploi.adapters.web.page.Typed;
import fr.reemploi.adapters.web.page.Visit;
import fr.reemploi.application.order.ReadOrders;
import fr.reemploi.application.order.ReadOrders.Seen;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.domain.order.OrderAction;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shared.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Shows an order to its buyer or to its seller.
@Component
final class OrderSheets {
    private final ReadOrders orders;
    private final OrderParts parts;
    private final OrderSums sums;
    private final Ids ids;

    OrderSheets(ReadOrders orders, OrderParts parts, OrderSums sums, Ids ids) {
        this.orders = orders;
        this.parts = parts;
        this.sums = sums;
        this.ids = ids;
    }

    /// What was typed into the forms of the page, and a notice to begin with.
    record Said(FormView form, String notice) {
        static final Said NOTHING = new Said(FormView.of(Typed.nothing()), "");
    }

    /// @param selling whether to show it as its seller sees it
    ModelAndView show(HttpStatus status, OrderId id, boolean selling, Said said, Visit visit) {
        var actor = visit.signedIn();
        var seen = orders.read(actor, id);
        var sale = seen.order().sale();
        var who = selling ? sale.seller().id() : sale.buyer().id();
        var sheet = new Sheet(seen, selling, who.equals(actor.account()), said);
        var number = seen.order().number().value();
        var title = visit.t(selling ? "sale.title" : "order.title", number);
        return visit.show(status, "orderPage", title, view(sheet, visit.language()));
    }

    /// What has just been done, as its page begins with it.
    static Said done(Visit visit) {
        var key = "order.ok." + visit.parameter("ok");
        return Texts.knows(visit.language(), key)
                ? new Said(Said.NOTHING.form(), key)
                : Said.NOTHING;
    }

    /// An order about to be shown.
    ///
    /// @param acting whether the reader may do anything with it: an operator may not
    private record Sheet(Seen seen, boolean selling, boolean acting, Said said) {}

    private OrderView view(Sheet sheet, Language language) {
        var order = sheet.seen().order();
        var selling = sheet.selling();
        var words = new OrderWords(order, sheet.seen().now(), language, selling);
        return new OrderView(
                (selling ? OrderRows.SOLD : OrderRows.BOUGHT) + order.id(),
                "/commandes/paiement/" + order.checkout(),
                selling,
                standing(sheet, words),
                actions(sheet),
                sheet.said().form(),
                ids.next().toString(),
                sheet.said().notice(),
                order.sale().lines().stream().map(line -> parts.part(line, language)).toList(),
                selling ? OrderParts.buyer(order) : OrderParts.seller(order),
                parts.delivery(order, language),
                sums.of(order, selling),
                order.returns().stream().map(one -> parts.back(order, one, language)).toList(),
                reasons(sheet, language),
                order.timeline().stream()
                        .flatMap(moment ->
                                words
                                        .told(moment.step(), selling)
                                        .map(text -> new Event(moment.at(), text))
                                        .stream())
                        .toList(),
                OrderPapers.of(order, selling, language));
    }

    private static Standing standing(Sheet sheet, OrderWords words) {
        var order = sheet.seen().order();
        return new Standing(
                order.number().value(),
                order.placedAt(),
                Words.of(order.status(sheet.seen().now())),
                words.said(),
                words.next());
    }

    private static Set<String> actions(Sheet sheet) {
        if (!sheet.acting()) return Set.of();
        return sheet.seen().order().actions(sheet.seen().now()).stream()
                .filter(action -> action.isSellers() == sheet.selling())
                .map(Words::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<OptionView> reasons(Sheet sheet, Language language) {
        if (!actions(sheet).contains(Words.of(OrderAction.RETURN))) return List.of();
        return sheet.seen().order().returnReasons(sheet.seen().now()).stream()
                .map(Words::of)
                .map(word -> OptionView.of(word, Texts.of(language, "reason." + word)))
                .toList();
    }
}
