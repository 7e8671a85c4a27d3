package fr.reemploi.adapters.web.order;

import fr.reemploi.adapters.web.order.OrderFormHandler.OrderSubmission;
import fr.reemploi.adapters.web.order.OrderViews.FormState;
import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.OrderRowViews;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PageLinks;
import fr.reemploi.adapters.web.page.PendingForm;
import fr.reemploi.adapters.web.page.Redirects;
import fr.reemploi.adapters.web.page.ResumableForm;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.order.ReadOrders;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.shared.OrderId;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Lists and shows orders: a buyer's purchases under `/commandes`, a seller's sales under
/// `/vendeur/commandes`.
@Controller
final class OrderPages implements ResumableForm {
    private static final String PURCHASES = "/commandes";
    private static final String SALES = "/vendeur/commandes";

    private final ReadOrders orders;
    private final OrderFormHandler handler;
    private final OrderViews views;
    private final OrderRowViews rows;
    private final PendingForm pendingForm;
    private final BusinessClock clock;

    OrderPages(
            ReadOrders orders,
            OrderFormHandler handler,
            OrderViews views,
            OrderRowViews rows,
            PendingForm pendingForm,
            BusinessClock clock) {
        this.orders = orders;
        this.handler = handler;
        this.views = views;
        this.rows = rows;
        this.pendingForm = pendingForm;
        this.clock = clock;
    }

    @GetMapping(PURCHASES)
    ModelAndView purchases(@RequestParam Optional<String> cursor, PageContext context) {
        var page = orders.purchases(context.signedIn(), Page.DEFAULT_LIMIT, cursor);
        return list(page, false, context);
    }

    @GetMapping(SALES)
    ModelAndView sales(@RequestParam Optional<String> cursor, PageContext context) {
        var page = orders.sales(context.signedIn(), Page.DEFAULT_LIMIT, cursor);
        return list(page, true, context);
    }

    /// Shows the buyer's page; the seller is redirected to the sale.
    @GetMapping(PURCHASES + "/{order}")
    ModelAndView purchase(@PathVariable String order, PageContext context) {
        var id = id(order);
        if (isSeller(id, context)) return Redirects.to(path(id, true));
        return views.show(HttpStatus.OK, id, false, OrderViews.successNotice(context), context);
    }

    /// Shows the seller's page, to the operator too; the buyer is redirected to the order.
    @GetMapping(SALES + "/{order}")
    ModelAndView sale(@PathVariable String order, PageContext context) {
        var id = id(order);
        var forSeller = orders.read(context.signedIn(), id).forSeller();
        if (!forSeller) return Redirects.to(path(id, false));
        return views.show(HttpStatus.OK, id, true, OrderViews.successNotice(context), context);
    }

    @PostMapping(PURCHASES + "/{order}")
    ModelAndView submitPurchase(
            @PathVariable String order,
            @RequestParam(name = "photos", required = false) List<MultipartFile> files,
            PageContext context) {
        return submit(order, false, Optional.ofNullable(files).orElse(List.of()), context);
    }

    @PostMapping(SALES + "/{order}")
    ModelAndView submitSale(@PathVariable String order, PageContext context) {
        return submit(order, true, List.of(), context);
    }

    @Override
    public String name() {
        return "order";
    }

    @Override
    public ModelAndView resume(SubmittedForm input, PageContext context) {
        var id = id(input.value(PendingForm.SUBJECT_FIELD));
        var state = new FormState(FormView.of(input), "order.resumed");
        return views.show(HttpStatus.OK, id, isSeller(id, context), state, context);
    }

    private ModelAndView list(Page<Order> page, boolean selling, PageContext context) {
        var now = clock.instant();
        var view =
                new OrdersView(
                        selling,
                        page.items().stream()
                                .map(order ->
                                        selling
                                                ? rows.forSeller(order, now)
                                                : rows.forBuyer(order, now))
                                .toList(),
                        page.nextCursor()
                                .map(next ->
                                        (selling ? SALES : PURCHASES)
                                                + "?cursor="
                                                + PageLinks.encoded(next)));
        return context.show("orders", context.text(selling ? "nav.sales" : "nav.orders"), view);
    }

    private ModelAndView submit(
            String order, boolean selling, List<MultipartFile> photos, PageContext context) {
        if (context.actor().isEmpty())
            return pendingForm.requestSignIn(
                    context, this, order, SubmittedForm.of(context.request()));
        var submission = OrderSubmission.of(id(order), selling, photos, context);
        try {
            var errors = handler.handle(context.signedIn(), submission);
            if (errors.isEmpty())
                return context.done(path(submission.id(), selling) + "?ok=" + submission.action());
            return redisplay(submission, HttpStatus.UNPROCESSABLE_CONTENT, errors, context);
        } catch (ConflictException exception) {
            return redisplay(submission, HttpStatus.CONFLICT, FormView.errors(exception), context);
        }
    }

    private ModelAndView redisplay(
            OrderSubmission submission,
            HttpStatus status,
            List<FieldError> errors,
            PageContext context) {
        var form = FormView.of(submission.input(), errors, context.language());
        return views.show(
                status, submission.id(), submission.selling(), new FormState(form, ""), context);
    }

    private boolean isSeller(OrderId id, PageContext context) {
        var actor = context.signedIn();
        return orders.read(actor, id).order().sale().seller().id().equals(actor.account());
    }

    private static String path(OrderId id, boolean selling) {
        return (selling ? OrderRowViews.SELLER_PATH : OrderRowViews.BUYER_PATH) + id;
    }

    private static OrderId id(String text) {
        return OrderId.parse(text).orElseThrow(() -> new NotFoundException("order.unknown", text));
    }
}
