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
import fr.reemploi.application.order.BuyerOrderActions;
import fr.reemploi.application.order.ReadOrders;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.shared.OrderId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// A buyer's orders, and what he does with one.
@Controller
final class OrderPages implements ResumableForm {
    private final ReadOrders orders;
    private final BuyerOrderActions buyerActions;
    private final ReturnFormHandler returnForms;
    private final OrderViews views;
    private final OrderRowViews rows;
    private final PendingForm pendingForm;
    private final BusinessClock clock;

    OrderPages(
            ReadOrders orders,
            BuyerOrderActions buyerActions,
            ReturnFormHandler returnForms,
            OrderViews views,
            OrderRowViews rows,
            PendingForm pendingForm,
            BusinessClock clock) {
        this.orders = orders;
        this.buyerActions = buyerActions;
        this.returnForms = returnForms;
        this.views = views;
        this.rows = rows;
        this.pendingForm = pendingForm;
        this.clock = clock;
    }

    @GetMapping("/commandes")
    ModelAndView list(@RequestParam Optional<String> cursor, PageContext context) {
        var page = orders.purchases(context.signedIn(), Page.DEFAULT_LIMIT, cursor);
        var now = clock.instant();
        var view =
                new OrdersView(
                        false,
                        page.items().stream().map(order -> rows.forBuyer(order, now)).toList(),
                        page.nextCursor()
                                .map(next -> "/commandes?cursor=" + PageLinks.encoded(next)));
        return context.show("orders", context.text("nav.orders"), view);
    }

    @GetMapping("/commandes/{order}")
    ModelAndView show(@PathVariable String order, PageContext context) {
        var actor = context.signedIn();
        var id = id(order);
        var seller = orders.read(actor, id).order().sale().seller().id();
        if (seller.equals(actor.account())) return Redirects.to(OrderRowViews.SELLER_PATH + id);
        return views.show(HttpStatus.OK, id, false, OrderViews.successNotice(context), context);
    }

    @PostMapping("/commandes/{order}")
    ModelAndView act(
            @PathVariable String order,
            @RequestParam(name = "photos", required = false) List<MultipartFile> files,
            PageContext context) {
        var input = SubmittedForm.of(context.request());
        if (context.actor().isEmpty())
            return pendingForm.requestSignIn(context, this, order, input);
        var id = id(order);
        try {
            var errors = act(id, input, Optional.ofNullable(files).orElse(List.of()), context);
            if (errors.isEmpty())
                return Redirects.to(
                        OrderRowViews.BUYER_PATH + id + "?ok=" + context.parameter("action"));
            return redisplay(id, input, HttpStatus.UNPROCESSABLE_CONTENT, errors, context);
        } catch (ConflictException exception) {
            return redisplay(id, input, HttpStatus.CONFLICT, FormView.errors(exception), context);
        }
    }

    @Override
    public String name() {
        return "order";
    }

    @Override
    public ModelAndView resume(SubmittedForm input, PageContext context) {
        var state = new FormState(FormView.of(input), "order.resumed");
        return views.show(
                HttpStatus.OK, id(input.value(PendingForm.SUBJECT_FIELD)), false, state, context);
    }

    private List<FieldError> act(
            OrderId id, SubmittedForm input, List<MultipartFile> photos, PageContext context) {
        var actor = context.signedIn();
        var action = context.parameter("action");
        return switch (action) {
            case "cancel" -> FieldErrors.of(() -> buyerActions.cancel(actor, id));
            case "confirm-receipt" ->
                    FieldErrors.of(() -> buyerActions.confirm(actor, id, satisfied(false)));
            case "close" -> FieldErrors.of(() -> buyerActions.confirm(actor, id, satisfied(true)));
            case "dispute" ->
                    FieldErrors.of(
                            "dispute",
                            () ->
                                    buyerActions.dispute(
                                            actor, id, input.subform("dispute").toForm()));
            case "return" -> {
                var errors = returnForms.request(actor, id, input);
                yield errors.isEmpty() ? show(actor, id, photos, context) : errors;
            }
            case "show-damage" -> show(actor, id, photos, context);
            default -> throw new NotFoundException("path.unknown", action);
        };
    }

    private List<FieldError> show(
            Actor actor, OrderId id, List<MultipartFile> photos, PageContext context) {
        return returnForms.addPhotos(actor, id, context.parameter("batch"), photos);
    }

    private ModelAndView redisplay(
            OrderId id,
            SubmittedForm input,
            HttpStatus status,
            List<FieldError> errors,
            PageContext context) {
        var form = FormView.of(input, errors, context.language());
        return views.show(status, id, false, new FormState(form, ""), context);
    }

    private static Form satisfied(boolean satisfied) {
        return Form.ofUserInput(Map.of("satisfied", Boolean.toString(satisfied)));
    }

    private static OrderId id(String text) {
        return OrderId.parse(text).orElseThrow(() -> new NotFoundException("order.unknown", text));
    }
}
