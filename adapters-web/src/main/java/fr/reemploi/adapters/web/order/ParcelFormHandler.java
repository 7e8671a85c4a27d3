package fr.reemploi.adapters.web.order;

import fr.reemploi.adapters.web.page.FieldErrors;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shipment.ShipOrder;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.OrderId;
import java.util.List;
import org.springframework.stereotype.Component;

/// Sends parcels: each button of the page means one thing, whatever else was typed.
@Component
final class ParcelFormHandler {
    private static final String FORM = "ship";

    private final ShipOrder ship;

    ParcelFormHandler(ShipOrder ship) {
        this.ship = ship;
    }

    /// What stood against it; nothing once it is done.
    List<FieldError> send(Actor actor, OrderId id, String action, SubmittedForm typed) {
        return switch (action) {
            case "label" -> send(actor, id, SubmittedForm.nothing());
            case "label-bought" -> {
                var number = typed.value("trackingNumber");
                var said = SubmittedForm.nothing().with("trackingNumber", number);
                yield number.isBlank() ? missing("trackingNumber") : send(actor, id, said);
            }
            // without a carrier it would be the label's number, or buy one
            default ->
                    typed.value("carrier").isBlank() ? missing("carrier") : send(actor, id, typed);
        };
    }

    private List<FieldError> send(Actor actor, OrderId id, SubmittedForm typed) {
        try {
            return FieldErrors.of(FORM, () -> ship.ship(actor, id, typed.form()));
        } catch (UnavailableException notNow) {
            return List.of(new FieldError("", notNow.code(), List.of()));
        }
    }

    private static List<FieldError> missing(String field) {
        return List.of(FieldError.of(field, "field.required").under(FORM));
    }
}
