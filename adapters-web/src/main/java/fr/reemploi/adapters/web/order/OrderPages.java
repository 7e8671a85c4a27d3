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
import fr.reemploi.application.order.ReadOrders;
import fr.reemploi.application.order.ReceiveOrder;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.shared.Conflict;
import fr.reemploi.domain.shared.Fault;
import fr.reemploi.domain.shared.NotFound;
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
final class OrderPages implements Resuming {
    private final ReadOrders orders;
    private final ReceiveOrder receive;
    private final ReturnDesk returns;
    private final OrderSheets sheets;
    private final OrderRows rows;
    private final Interrupted interrupted;
    private final BusinessClock clock;

    OrderPages(
            ReadOrders orders,
            ReceiveOrder receive,
            ReturnDesk returns,
            OrderSheets sheets,
            OrderRows rows,
            Interrupted interrupted,
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
    ModelAndView list(@RequestParam Optional<String> cursor, Visit visit) {
        var page = orders.bought(visit.signedIn(), Page.USUAL, cursor);
        var now = clock.instant();
        var view =
                new OrdersView(
                        false,
                        page.items().stream().map(order -> rows.bought(order, now)).toList(),
                        page.nextCursor().map(next -> "/commandes?cursor=" + Links.encoded(next)));
        return visit.show("orders", visit.t("nav.orders"), view);
    }

    @GetMapping("/commandes/{order}")
    ModelAndView show(@PathVariable String order, Visit visit) {
        var actor = visit.signedIn();
        var id = id(order);
        var seller = orders.read(actor, id).order().sale().seller().id();
        if (seller.equals(actor.account())) return Go.to(OrderRows.SOLD + id);
        return sheets.show(HttpStatus.OK, id, false, OrderSheets.done(visit), visit);
    }

    @PostMapping("/commandes/{order}")
    ModelAndView act(
            @PathVariable String order,
            @RequestParam(name = "photos", required = false) List<MultipartFile> files,
            Visit visit) {
        var typed = Typed.of(visit.request());
        if (visit.actor().isEmpty()) return interrupted.signIn(visit, this, order, typed);
        var id = id(order);
        try {
            var faults = act(id, typed, Optional.ofNullable(files).orElse(List.of()), visit);
            if (faults.isEmpty())
                return Go.to(OrderRows.BOUGHT + id + "?ok=" + visit.parameter("action"));
            return again(id, typed, HttpStatus.UNPROCESSABLE_CONTENT, faults, visit);
        } catch (Conflict late) {
            return again(id, typed, HttpStatus.CONFLICT, FormView.faults(late), visit);
        }
    }

    @Override
    public String name() {
        return "order";
    }

    @Override
    public ModelAndView resumed(Typed left, Visit visit) {
        var said = new Said(FormView.of(left), "order.resumed");
        return sheets.show(HttpStatus.OK, id(left.value(Interrupted.ABOUT)), false, said, visit);
    }

    private List<Fault> act(OrderId id, Typed typed, List<MultipartFile> photos, Visit visit) {
        var actor = visit.signedIn();
        var action = visit.parameter("action");
        return switch (action) {
            case "cancel" -> Faults.of(() -> receive.cancel(actor, id));
            case "confirm-receipt" -> Faults.of(() -> receive.confirm(actor, id, satisfied(false)));
            case "close" -> Faults.of(() -> receive.confirm(actor, id, satisfied(true)));
            case "dispute" ->
                    Faults.of(
                            "dispute",
                            () -> receive.dispute(actor, id, typed.under("dispute").form()));
            case "return" -> {
                var faults = returns.ask(actor, id, typed);
                yield faults.isEmpty() ? show(actor, id, photos, visit) : faults;
            }
            case "show-damage" -> show(actor, id, photos, visit);
            default -> throw new NotFound("path.unknown", action);
        };
    }

    private List<Fault> show(Actor actor, OrderId id, List<MultipartFile> photos, Visit visit) {
        return returns.show(actor, id, visit.parameter("batch"), photos);
    }

    private ModelAndView again(
            OrderId id, Typed typed, HttpStatus status, List<Fault> faults, Visit visit) {
        var form = FormView.of(typed, faults, visit.language());
        return sheets.show(status, id, false, new Said(form, ""), visit);
    }

    private static Form satisfied(boolean satisfied) {
        return Form.typed(Map.of("satisfied", Boolean.toString(satisfied)));
    }

    private static OrderId id(String written) {
        return OrderId.parse(written).orElseThrow(() -> new NotFound("order.unknown", written));
    }
}
