package fr.reemploi.adapters.web.order;

import fr.reemploi.adapters.web.order.OrderSheets.Said;
import fr.reemploi.adapters.web.page.Faults;
import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.Go;
import fr.reemploi.adapters.web.page.Interrupted;
import fr.reemploi.adapters.web.page.Links;
import fr.reemploi.adapters.web.page.OrderRows;
import fr.reemploi.adapters.web.page.Resuming;
import fr.reemploi.adapters.web.page.Typed;
import fr.reemploi.adapters.web.page.Visit;
import fr.reemploi.application.order.FulfilOrder;
import fr.reemploi.application.order.ReadOrders;
import fr.reemploi.application.order.ReturnParts;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.order.ReturnId;
import fr.reemploi.domain.shared.Conflict;
import fr.reemploi.domain.shared.Fault;
import fr.reemploi.domain.shared.NotFound;
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
final class SalePages implements Resuming {
    private final ReadOrders orders;
    private final FulfilOrder fulfil;
    private final ReturnParts returns;
    private final ParcelDesk parcels;
    private final OrderSheets sheets;
    private final OrderRows rows;
    private final Interrupted interrupted;
    private final BusinessClock clock;

    SalePages(
            ReadOrders orders,
            FulfilOrder fulfil,
            ReturnParts returns,
            ParcelDesk parcels,
            OrderSheets sheets,
            OrderRows rows,
            Interrupted interrupted,
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
    ModelAndView list(@RequestParam Optional<String> cursor, Visit visit) {
        var page = orders.sold(visit.signedIn(), Page.USUAL, cursor);
        var now = clock.instant();
        var view =
                new OrdersView(
                        true,
                        page.items().stream().map(order -> rows.sold(order, now)).toList(),
                        page.nextCursor()
                                .map(next -> "/vendeur/commandes?cursor=" + Links.encoded(next)));
        return visit.show("orders", visit.t("nav.sales"), view);
    }

    @GetMapping("/vendeur/commandes/{order}")
    ModelAndView show(@PathVariable String order, Visit visit) {
        var id = id(order);
        var forSeller = orders.read(visit.signedIn(), id).forSeller();
        if (!forSeller) return Go.to(OrderRows.BOUGHT + id);
        return sheets.show(HttpStatus.OK, id, true, OrderSheets.done(visit), visit);
    }

    @PostMapping("/vendeur/commandes/{order}")
    ModelAndView act(@PathVariable String order, Visit visit) {
        var typed = Typed.of(visit.request());
        if (visit.actor().isEmpty()) return interrupted.signIn(visit, this, order, typed);
        var id = id(order);
        try {
            var faults = act(id, typed, visit);
            if (faults.isEmpty())
                return Go.to(OrderRows.SOLD + id + "?ok=" + visit.parameter("action"));
            return again(id, typed, HttpStatus.UNPROCESSABLE_CONTENT, faults, visit);
        } catch (Conflict late) {
            return again(id, typed, HttpStatus.CONFLICT, FormView.faults(late), visit);
        }
    }

    @Override
    public String name() {
        return "sale";
    }

    @Override
    public ModelAndView resumed(Typed left, Visit visit) {
        var said = new Said(FormView.of(left), "order.resumed");
        return sheets.show(HttpStatus.OK, id(left.value(Interrupted.ABOUT)), true, said, visit);
    }

    private List<Fault> act(OrderId id, Typed typed, Visit visit) {
        var actor = visit.signedIn();
        var action = visit.parameter("action");
        return switch (action) {
            case "accept" -> Faults.of(() -> fulfil.accept(actor, id));
            case "decline" ->
                    Faults.of(
                            "decline",
                            () -> fulfil.decline(actor, id, typed.under("decline").form()));
            case "ship", "ship-own", "label", "label-bought" ->
                    parcels.send(actor, id, action, typed.under("ship"));
            case "hand-over" -> Faults.of(() -> fulfil.handOver(actor, id));
            case "take-core" -> Faults.of(() -> fulfil.takeCore(actor, id));
            case "approve-return" -> Faults.of(() -> returns.approve(actor, last(id, visit)));
            case "refuse-return" ->
                    Faults.of(
                            "refuse",
                            () ->
                                    returns.refuse(
                                            actor, last(id, visit), typed.under("refuse").form()));
            case "receive-return" -> Faults.of(() -> returns.receive(actor, last(id, visit)));
            default -> throw new NotFound("path.unknown", action);
        };
    }

    /// The return that is open: there is one at most.
    private ReturnId last(OrderId id, Visit visit) {
        var order = orders.read(visit.signedIn(), id).order();
        return new ReturnId(id, order.returns().size());
    }

    private ModelAndView again(
            OrderId id, Typed typed, HttpStatus status, List<Fault> faults, Visit visit) {
        var form = FormView.of(typed, faults, visit.language());
        return sheets.show(status, id, true, new Said(form, ""), visit);
    }

    private static OrderId id(String written) {
        return OrderId.parse(written).orElseThrow(() -> new NotFound("order.unknown", written));
    }
}
