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
    private final OrderItemViews items;
    private final OrderTotals totals;
    private final Ids ids;

    OrderViews(ReadOrders orders, OrderItemViews items, OrderTotals totals, Ids ids) {
        this.orders = orders;
        this.items = items;
        this.totals = totals;
        this.ids = ids;
    }

    /// What was typed into the forms of the page, and a notice to begin with.
    record FormState(FormView form, String notice) {
        static final FormState NONE = new FormState(FormView.of(SubmittedForm.empty()), "");
    }

    /// @param selling whether to show it as its seller sees it
    ModelAndView show(
            HttpStatus status, OrderId id, boolean selling, FormState state, PageContext context) {
        var actor = context.signedIn();
        var snapshot = orders.read(actor, id);
        var sale = snapshot.order().sale();
        var who = selling ? sale.seller().id() : sale.buyer().id();
        var model = new OrderModel(snapshot, selling, who.equals(actor.account()), state);
        var number = snapshot.order().number().value();
        var title = context.text(selling ? "sale.title" : "order.title", number);
        return context.show(status, "order", title, view(model, context.language()));
    }

    /// What has just been done, as its page begins with it.
    static FormState successNotice(PageContext context) {
        var key = "order.ok." + context.parameter("ok");
        return PageMessages.contains(context.language(), key)
                ? new FormState(FormState.NONE.form(), key)
                : FormState.NONE;
    }

    /// An order about to be shown.
    ///
    /// @param acting whether the reader may do anything with it: an operator may not
    private record OrderModel(
            OrderSnapshot snapshot, boolean selling, boolean acting, FormState formState) {}

    private OrderView view(OrderModel model, Language language) {
        var order = model.snapshot().order();
        var selling = model.selling();
        var texts = new OrderStatusTexts(order, model.snapshot().now(), language, selling);
        return new OrderView(
                (selling ? OrderRowViews.SELLER_PATH : OrderRowViews.BUYER_PATH) + order.id(),
                "/commandes/paiement/" + order.checkout(),
                selling,
                statusSummary(model, texts),
                actions(model),
                model.formState().form(),
                ids.next().toString(),
                model.formState().notice(),
                order.sale().lines().stream().map(line -> items.part(line, language)).toList(),
                selling ? OrderItemViews.buyer(order) : OrderItemViews.seller(order),
                items.delivery(order, language),
                totals.of(order, selling),
                order.returns().stream()
                        .map(request -> items.returnDetails(order, request, language))
                        .toList(),
                reasons(model, language),
                order.timeline().stream()
                        .flatMap(entry ->
                                texts
                                        .eventText(entry.type(), selling)
                                        .map(text -> new TimelineEvent(entry.at(), text))
                                        .stream())
                        .toList(),
                OrderDocumentLinks.of(order, selling, language));
    }

    private static StatusSummary statusSummary(OrderModel model, OrderStatusTexts texts) {
        var order = model.snapshot().order();
        return new StatusSummary(
                order.number().value(),
                order.placedAt(),
                EnumNames.of(order.status(model.snapshot().now())),
                texts.statusText(),
                texts.nextText());
    }

    private static Set<String> actions(OrderModel model) {
        if (!model.acting()) return Set.of();
        return model.snapshot().order().actions(model.snapshot().now()).stream()
                .filter(action -> action.isSellerAction() == model.selling())
                .map(EnumNames::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<OptionView> reasons(OrderModel model, Language language) {
        if (!actions(model).contains(EnumNames.of(OrderAction.RETURN))) return List.of();
        return model.snapshot().order().returnReasons(model.snapshot().now()).stream()
                .map(EnumNames::of)
                .map(word -> OptionView.of(word, PageMessages.of(language, "reason." + word)))
                .toList();
    }
}
