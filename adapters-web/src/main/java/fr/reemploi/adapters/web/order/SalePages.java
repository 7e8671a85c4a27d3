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
    private final SellerOrderActions fulfil;
    private final ReturnParts returns;
    private final ParcelFormHandler parcels;
    private final OrderViews sheets;
    private final OrderRowViews rows;
    private final PendingForm interrupted;
    private final BusinessClock clock;

    SalePages(
            ReadOrders orders,
            SellerOrderActions fulfil,
            ReturnParts returns,
            ParcelFormHandler parcels,
            OrderViews sheets,
            OrderRowViews rows,
            PendingForm interrupted,
            BusinessClock clock) {
        this.orders = orders;
        this.fulfil = fulfil;
        this.returns = returns;
        this.parcels = parcels;
        this.sheets = sheets;
        this.rows = rows;
        this.interrupted = interrupted;
        this.clock = clock;
    }

    @GetMapping("/vendeur/commandes")
    ModelAndView list(@RequestParam Optional<String> cursor, PageContext visit) {
        var page = orders.sold(visit.signedIn(), Page.USUAL, cursor);
        var now = clock.instant();
        var view =
                new OrdersView(
                        true,
                        page.items().stream().map(order -> rows.sold(order, now)).toList(),
                        page.nextCursor()
                                .map(next ->
                                        "/vendeur/commandes?cursor=" + PageLinks.encoded(next)));
        return visit.show("orders", visit.t("nav.sales"), view);
    }

    @GetMapping("/vendeur/commandes/{order}")
    ModelAndView show(@PathVariable String order, PageContext visit) {
        var id = id(order);
        var forSeller = orders.read(visit.signedIn(), id).forSeller();
        if (!forSeller) return Redirects.to(OrderRowViews.BOUGHT + id);
        return sheets.show(HttpStatus.OK, id, true, OrderViews.done(visit), visit);
    }

    @PostMapping("/vendeur/commandes/{order}")
    ModelAndView act(@PathVariable String order, PageContext visit) {
        var typed = SubmittedForm.of(visit.request());
        if (visit.actor().isEmpty()) return interrupted.signIn(visit, this, order, typed);
        var id = id(order);
        try {
            var faults = act(id, typed, visit);
            if (faults.isEmpty())
                return Redirects.to(OrderRowViews.SOLD + id + "?ok=" + visit.parameter("action"));
            return again(id, typed, HttpStatus.UNPROCESSABLE_CONTENT, faults, visit);
        } catch (ConflictException late) {
            return again(id, typed, HttpStatus.CONFLICT, FormView.faults(late), visit);
        }
    }

    @Override
    public String name() {
        return "sale";
    }

    @Override
    public ModelAndView resumed(SubmittedForm left, PageContext visit) {
        var said = new FormState(FormView.of(left), "order.resumed");
        return sheets.show(HttpStatus.OK, id(left.value(PendingForm.ABOUT)), true, said, visit);
    }

    private List<FieldError> act(OrderId id, SubmittedForm typed, PageContext visit) {
        var actor = visit.signedIn();
        var action = visit.parameter("action");
        return switch (action) {
            case "accept" -> FieldErrors.of(() -> fulfil.accept(actor, id));
            case "decline" ->
                    FieldErrors.of(
                            "decline",
                            () -> fulfil.decline(actor, id, typed.under("decline").form()));
            case "ship", "ship-own", "label", "label-bought" ->
                    parcels.send(actor, id, action, typed.under("ship"));
            case "hand-over" -> FieldErrors.of(() -> fulfil.handOver(actor, id));
            case "take-core" -> FieldErrors.of(() -> fulfil.takeCore(actor, id));
            case "approve-return" -> FieldErrors.of(() -> returns.approve(actor, last(id, visit)));
            case "refuse-return" ->
                    FieldErrors.of(
                            "refuse",
                            () ->
                                    returns.refuse(
                                            actor, last(id, visit), typed.under("refuse").form()));
            case "receive-return" -> FieldErrors.of(() -> returns.receive(actor, last(id, visit)));
            default -> throw new NotFoundException("path.unknown", action);
        };
    }

    /// The return that is open: there is one at most.
    private ReturnId last(OrderId id, PageContext visit) {
        var order = orders.read(visit.signedIn(), id).order();
        return new ReturnId(id, order.returns().size());
    }

    private ModelAndView again(
            OrderId id,
            SubmittedForm typed,
            HttpStatus status,
            List<FieldError> faults,
            PageContext visit) {
        var form = FormView.of(typed, faults, visit.language());
        return sheets.show(status, id, true, new FormState(form, ""), visit);
    }

    private static OrderId id(String written) {
        return OrderId.parse(written)
                .orElseThrow(() -> new NotFoundException("order.unknown", written));
    }
}
