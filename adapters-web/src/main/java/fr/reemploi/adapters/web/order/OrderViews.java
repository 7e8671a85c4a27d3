package fr.reemploi.adapters.web.order;

import fr.reemploi.adapters.web.order.OrderView.StatusSummary;
import fr.reemploi.adapters.web.order.OrderView.TimelineEvent;
import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.OptionView;
import fr.reemploi.adapters.web.page.OrderRowViews;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.order.ReadOrders;
import fr.reemploi.application.order.ReadOrders.OrderSnapshot;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.domain.order.OrderAction;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.OrderId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Shows an order to its buyer or to its seller.
@Component
final class OrderViews {
    private final ReadOrders orders;
    private final OrderItemViews parts;
    private final OrderTotals sums;
    private final Ids ids;

    OrderViews(ReadOrders orders, OrderItemViews parts, OrderTotals sums, Ids ids) {
        this.orders = orders;
        this.parts = parts;
        this.sums = sums;
        this.ids = ids;
    }

    /// What was typed into the forms of the page, and a notice to begin with.
    record FormState(FormView form, String notice) {
        static final FormState NOTHING = new FormState(FormView.of(SubmittedForm.nothing()), "");
    }

    /// @param selling whether to show it as its seller sees it
    ModelAndView show(
            HttpStatus status, OrderId id, boolean selling, FormState said, PageContext visit) {
        var actor = visit.signedIn();
        var seen = orders.read(actor, id);
        var sale = seen.order().sale();
        var who = selling ? sale.seller().id() : sale.buyer().id();
        var sheet = new OrderModel(seen, selling, who.equals(actor.account()), said);
        var number = seen.order().number().value();
        var title = visit.t(selling ? "sale.title" : "order.title", number);
        return visit.show(status, "orderPage", title, view(sheet, visit.language()));
    }

    /// What has just been done, as its page begins with it.
    static FormState done(PageContext visit) {
        var key = "order.ok." + visit.parameter("ok");
        return PageMessages.knows(visit.language(), key)
                ? new FormState(FormState.NOTHING.form(), key)
                : FormState.NOTHING;
    }

    /// An order about to be shown.
    ///
    /// @param acting whether the reader may do anything with it: an operator may not
    private record OrderModel(
            OrderSnapshot seen, boolean selling, boolean acting, FormState said) {}

    private OrderView view(OrderModel sheet, Language language) {
        var order = sheet.seen().order();
        var selling = sheet.selling();
        var words = new OrderStatusTexts(order, sheet.seen().now(), language, selling);
        return new OrderView(
                (selling ? OrderRowViews.SOLD : OrderRowViews.BOUGHT) + order.id(),
                "/commandes/paiement/" + order.checkout(),
                selling,
                standing(sheet, words),
                actions(sheet),
                sheet.said().form(),
                ids.next().toString(),
                sheet.said().notice(),
                order.sale().lines().stream().map(line -> parts.part(line, language)).toList(),
                selling ? OrderItemViews.buyer(order) : OrderItemViews.seller(order),
                parts.delivery(order, language),
                sums.of(order, selling),
                order.returns().stream().map(one -> parts.back(order, one, language)).toList(),
                reasons(sheet, language),
                order.timeline().stream()
                        .flatMap(moment ->
                                words
                                        .told(moment.step(), selling)
                                        .map(text -> new TimelineEvent(moment.at(), text))
                                        .stream())
                        .toList(),
                OrderDocumentLinks.of(order, selling, language));
    }

    private static StatusSummary standing(OrderModel sheet, OrderStatusTexts words) {
        var order = sheet.seen().order();
        return new StatusSummary(
                order.number().value(),
                order.placedAt(),
                EnumNames.of(order.status(sheet.seen().now())),
                words.said(),
                words.next());
    }

    private static Set<String> actions(OrderModel sheet) {
        if (!sheet.acting()) return Set.of();
        return sheet.seen().order().actions(sheet.seen().now()).stream()
                .filter(action -> action.isSellers() == sheet.selling())
                .map(EnumNames::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<OptionView> reasons(OrderModel sheet, Language language) {
        if (!actions(sheet).contains(EnumNames.of(OrderAction.RETURN))) return List.of();
        return sheet.seen().order().returnReasons(sheet.seen().now()).stream()
                .map(EnumNames::of)
                .map(word -> OptionView.of(word, PageMessages.of(language, "reason." + word)))
                .toList();
    }
}
