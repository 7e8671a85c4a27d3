package fr.reemploi.adapters.web.order;

import fr.reemploi.adapters.web.page.Faults;
import fr.reemploi.adapters.web.page.Typed;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Unavailable;
import fr.reemploi.application.shipment.ShipOrder;
import fr.reemploi.domain.shared.Fault;
import fr.reemploi.domain.shared.OrderId;
import java.util.List;
import org.springframework.stereotype.Component;

/// Sends parcels: each button of the page means one thing, whatever else was typed.
@Component
final class ParcelDesk {
    private static final String FORM = "ship";

    private final ShipOrder ship;

    ParcelDesk(ShipOrder ship) {
        this.ship = ship;
    }

    /// What stood against it; nothing once it is done.
    List<Fault> send(Actor actor, OrderId id, String action, Typed typed) {
        return switch (action) {
            case "label" -> send(actor, id, Typed.nothing());
            case "label-bought" -> {
                var number = typed.value("trackingNumber");
                var said = Typed.nothing().with("trackingNumber", number);
                yield number.isBlank() ? missing("trackingNumber") : send(actor, id, said);
            }
            // without a carrier it would be the label's number, or buy one
            default ->
                    typed.value("carrier").isBlank() ? missing("carrier") : send(actor, id, typed);
        };
    }

    private List<Fault> send(Actor actor, OrderId id, Typed typed) {
        try {
            return Faults.of(FORM, () -> ship.ship(actor, id, typed.form()));
        } catch (Unavailable notNow) {
            return List.of(new Fault("", notNow.code(), List.of()));
        }
    }

    private static List<Fault> missing(String field) {
        return List.of(Fault.of(field, "field.required").under(FORM));
    }
}
