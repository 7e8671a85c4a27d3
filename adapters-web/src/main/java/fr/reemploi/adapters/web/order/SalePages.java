package fr.reemploi.adapters.web.order;

import fr.reemploi.adapters.web.order.OrderViews.FormState;
import fr.reemploi.adapters.web.page.FieldErrors;
import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.OrderRowViews;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PageLinks;
import fr.reemploi.adapters.web.page.PendingForm;
import fr.reemploi.adapters.web.page.Redirects;
import fr.reemploi.adapters.web.page.ResumableForm;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.order.ReadOrders;
import fr.reemploi.application.order.ReturnParts;
import fr.reemploi.application.order.SellerOrderActions;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.order.ReturnId;
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
import org.springframework.web.servlet.ModelAndView;

/// A seller's sales, and what he does with one.
@Controller
final class SalePages implements ResumableForm {
    private final ReadOrders orders;
    private final SellerOrderActions sellerActions;
    private final ReturnParts returns;
    private final ParcelFormHandler parcels;
    private final OrderViews views;
    private final OrderRowViews rows;
    private final PendingForm pendingForm;
    private final BusinessClock clock;

    SalePages(
            ReadOrders orders,
            SellerOrderActions sellerActions,
            ReturnParts returns,
            ParcelFormHandler parcels,
            OrderViews views,
            OrderRowViews rows,
            PendingForm pendingForm,
            BusinessClock clock) {
        this.orders = orders;
        this.sellerActions = sellerActions;
        this.returns = returns;
        this.parcels = parcels;
        this.views = views;
        this.rows = rows;
        this.pendingForm = pendingForm;
        this.clock = clock;
    }

    @GetMapping("/vendeur/commandes")
    ModelAndView list(@RequestParam Optional<String> cursor, PageContext context) {
        var page = orders.sales(context.signedIn(), Page.DEFAULT_LIMIT, cursor);
        var now = clock.instant();
        var view =
                new OrdersView(
                        true,
                        page.items().stream().map(order -> rows.forSeller(order, now)).toList(),
                        page.nextCursor()
                                .map(next ->
                                        "/vendeur/commandes?cursor=" + PageLinks.encoded(next)));
        return context.show("orders", context.text("nav.sales"), view);
    }

    @GetMapping("/vendeur/commandes/{order}")
    ModelAndView show(@PathVariable String order, PageContext context) {
        var id = id(order);
        var forSeller = orders.read(context.signedIn(), id).forSeller();
        if (!forSeller) return Redirects.to(OrderRowViews.BUYER_PATH + id);
        return views.show(HttpStatus.OK, id, true, OrderViews.successNotice(context), context);
    }

    @PostMapping("/vendeur/commandes/{order}")
    ModelAndView act(@PathVariable String order, PageContext context) {
        var input = SubmittedForm.of(context.request());
        if (context.actor().isEmpty())
            return pendingForm.requestSignIn(context, this, order, input);
        var id = id(order);
        try {
            var errors = act(id, input, context);
            if (errors.isEmpty())
                return Redirects.to(
                        OrderRowViews.SELLER_PATH + id + "?ok=" + context.parameter("action"));
            return redisplay(id, input, HttpStatus.UNPROCESSABLE_CONTENT, errors, context);
        } catch (ConflictException exception) {
            return redisplay(id, input, HttpStatus.CONFLICT, FormView.errors(exception), context);
        }
    }

    @Override
    public String name() {
        return "sale";
    }

    @Override
    public ModelAndView resume(SubmittedForm input, PageContext context) {
        var state = new FormState(FormView.of(input), "order.resumed");
        return views.show(
                HttpStatus.OK, id(input.value(PendingForm.SUBJECT_FIELD)), true, state, context);
    }

    private List<FieldError> act(OrderId id, SubmittedForm input, PageContext context) {
        var actor = context.signedIn();
        var action = context.parameter("action");
        return switch (action) {
            case "accept" -> FieldErrors.of(() -> sellerActions.accept(actor, id));
            case "decline" ->
                    FieldErrors.of(
                            "decline",
                            () ->
                                    sellerActions.decline(
                                            actor, id, input.subform("decline").toForm()));
            case "ship", "ship-own", "label", "label-bought" ->
                    parcels.send(actor, id, action, input.subform("ship"));
            case "hand-over" -> FieldErrors.of(() -> sellerActions.handOver(actor, id));
            case "take-core" -> FieldErrors.of(() -> sellerActions.receiveCore(actor, id));
            case "approve-return" ->
                    FieldErrors.of(() -> returns.approve(actor, openReturn(id, context)));
            case "reject-return" ->
                    FieldErrors.of(
                            "reject",
                            () ->
                                    returns.reject(
                                            actor,
                                            openReturn(id, context),
                                            input.subform("reject").toForm()));
            case "receive-return" ->
                    FieldErrors.of(() -> returns.receive(actor, openReturn(id, context)));
            default -> throw new NotFoundException("path.unknown", action);
        };
    }

    /// The return that is open: there is one at most.
    private ReturnId openReturn(OrderId id, PageContext context) {
        var order = orders.read(context.signedIn(), id).order();
        return new ReturnId(id, order.returns().size());
    }

    private ModelAndView redisplay(
            OrderId id,
            SubmittedForm input,
            HttpStatus status,
            List<FieldError> errors,
            PageContext context) {
        var form = FormView.of(input, errors, context.language());
        return views.show(status, id, true, new FormState(form, ""), context);
    }

    private static OrderId id(String text) {
        return OrderId.parse(text).orElseThrow(() -> new NotFoundException("order.unknown", text));
    }
}
