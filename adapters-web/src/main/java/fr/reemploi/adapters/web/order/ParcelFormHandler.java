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

    private final ShipOrder shipOrder;

    ParcelFormHandler(ShipOrder shipOrder) {
        this.shipOrder = shipOrder;
    }

    /// What stood against it; nothing once it is done.
    List<FieldError> send(Actor actor, OrderId id, String action, SubmittedForm input) {
        return switch (action) {
            case "label" -> send(actor, id, SubmittedForm.empty());
            case "label-bought" -> {
                var number = input.value("trackingNumber");
                var tracking = SubmittedForm.empty().with("trackingNumber", number);
                yield number.isBlank() ? missing("trackingNumber") : send(actor, id, tracking);
            }
            // without a carrier it would be the label's number, or buy one
            default ->
                    input.value("carrier").isBlank() ? missing("carrier") : send(actor, id, input);
        };
    }

    private List<FieldError> send(Actor actor, OrderId id, SubmittedForm input) {
        try {
            return FieldErrors.of(FORM, () -> shipOrder.ship(actor, id, input.toForm()));
        } catch (UnavailableException exception) {
            return List.of(new FieldError("", exception.code(), List.of()));
        }
    }

    private static List<FieldError> missing(String field) {
        return List.of(FieldError.of(field, "field.required").withPrefix(FORM));
    }
}
