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
    private final BuyerOrderActions receive;
    private final ReturnFormHandler returns;
    private final OrderViews sheets;
    private final OrderRowViews rows;
    private final PendingForm interrupted;
    private final BusinessClock clock;

    OrderPages(
            ReadOrders orders,
            BuyerOrderActions receive,
            ReturnFormHandler returns,
            OrderViews sheets,
            OrderRowViews rows,
            PendingForm interrupted,
            BusinessClock clock) {
        this.orders = orders;
        this.receive = receive;
        this.returns = returns;
        this.sheets = sheets;
        this.rows = rows;
        this.interrupted = interrupted;
        this.clock = clock;
    }

    @GetMapping("/commandes")
    ModelAndView list(@RequestParam Optional<String> cursor, PageContext visit) {
        var page = orders.bought(visit.signedIn(), Page.USUAL, cursor);
        var now = clock.instant();
        var view =
                new OrdersView(
                        false,
                        page.items().stream().map(order -> rows.bought(order, now)).toList(),
                        page.nextCursor()
                                .map(next -> "/commandes?cursor=" + PageLinks.encoded(next)));
        return visit.show("orders", visit.t("nav.orders"), view);
    }

    @GetMapping("/commandes/{order}")
    ModelAndView show(@PathVariable String order, PageContext visit) {
        var actor = visit.signedIn();
        var id = id(order);
        var seller = orders.read(actor, id).order().sale().seller().id();
        if (seller.equals(actor.account())) return Redirects.to(OrderRowViews.SOLD + id);
        return sheets.show(HttpStatus.OK, id, false, OrderViews.done(visit), visit);
    }

    @PostMapping("/commandes/{order}")
    ModelAndView act(
            @PathVariable String order,
            @RequestParam(name = "photos", required = false) List<MultipartFile> files,
            PageContext visit) {
        var typed = SubmittedForm.of(visit.request());
        if (visit.actor().isEmpty()) return interrupted.signIn(visit, this, order, typed);
        var id = id(order);
        try {
            var faults = act(id, typed, Optional.ofNullable(files).orElse(List.of()), visit);
            if (faults.isEmpty())
                return Redirects.to(OrderRowViews.BOUGHT + id + "?ok=" + visit.parameter("action"));
            return again(id, typed, HttpStatus.UNPROCESSABLE_CONTENT, faults, visit);
        } catch (ConflictException late) {
            return again(id, typed, HttpStatus.CONFLICT, FormView.faults(late), visit);
        }
    }

    @Override
    public String name() {
        return "order";
    }

    @Override
    public ModelAndView resumed(SubmittedForm left, PageContext visit) {
        var said = new FormState(FormView.of(left), "order.resumed");
        return sheets.show(HttpStatus.OK, id(left.value(PendingForm.ABOUT)), false, said, visit);
    }

    private List<FieldError> act(
            OrderId id, SubmittedForm typed, List<MultipartFile> photos, PageContext visit) {
        var actor = visit.signedIn();
        var action = visit.parameter("action");
        return switch (action) {
            case "cancel" -> FieldErrors.of(() -> receive.cancel(actor, id));
            case "confirm-receipt" ->
                    FieldErrors.of(() -> receive.confirm(actor, id, satisfied(false)));
            case "close" -> FieldErrors.of(() -> receive.confirm(actor, id, satisfied(true)));
            case "dispute" ->
                    FieldErrors.of(
                            "dispute",
                            () -> receive.dispute(actor, id, typed.under("dispute").form()));
            case "return" -> {
                var faults = returns.ask(actor, id, typed);
                yield faults.isEmpty() ? show(actor, id, photos, visit) : faults;
            }
            case "show-damage" -> show(actor, id, photos, visit);
            default -> throw new NotFoundException("path.unknown", action);
        };
    }

    private List<FieldError> show(
            Actor actor, OrderId id, List<MultipartFile> photos, PageContext visit) {
        return returns.show(actor, id, visit.parameter("batch"), photos);
    }

    private ModelAndView again(
            OrderId id,
            SubmittedForm typed,
            HttpStatus status,
            List<FieldError> faults,
            PageContext visit) {
        var form = FormView.of(typed, faults, visit.language());
        return sheets.show(status, id, false, new FormState(form, ""), visit);
    }

    private static Form satisfied(boolean satisfied) {
        return Form.typed(Map.of("satisfied", Boolean.toString(satisfied)));
    }

    private static OrderId id(String written) {
        return OrderId.parse(written)
                .orElseThrow(() -> new NotFoundException("order.unknown", written));
    }
}
