package fr.reemploi.application.shipment;

import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.shipping.CarrierService;
import fr.reemploi.application.shipping.CarrierService.Purchase;
import fr.reemploi.application.shipping.Carriers;
import fr.reemploi.application.shipping.LabelFile;
import fr.reemploi.application.shipping.LabelRequest;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shipment.Shipment;
import fr.reemploi.domain.shipment.ShipmentState.Buying;
import java.util.Optional;

/// Buys the label of an order, once. That it is being bought is written down first; killed at any
/// moment after, it counts as unknown until somebody says what happened.
@UseCase
public final class BuyLabel {
    private final Shipments dispatches;
    private final Carriers carriers;
    private final DescribeParcel parcels;
    private final LabelFiles labels;
    private final BusinessClock clock;

    public BuyLabel(
            Shipments dispatches,
            Carriers carriers,
            DescribeParcel parcels,
            LabelFiles labels,
            BusinessClock clock) {
        this.dispatches = dispatches;
        this.carriers = carriers;
        this.parcels = parcels;
        this.labels = labels;
        this.clock = clock;
    }

    /// The dispatch with its label bought, by whomever.
    ///
    /// @throws ConflictException `label.refused` with the carrier's words; `label.unknown` or
    ///   `label.under-way` when one may be bought already
    /// @throws UnavailableException when nothing can have been bought
    Shipment buy(Order order) {
        var carrier = order.sale().delivery().carrier();
        var service = carriers.get(carrier);
        var wanted = parcels.of(order);
        var known = dispatches.update(order.id(), carrier, one -> one.buy(clock.instant()));
        // whoever else is buying has been refused: it is this call that may ask
        return known.state() instanceof Buying ? ask(service, wanted, known) : known;
    }

    private Shipment ask(CarrierService service, LabelRequest wanted, Shipment buying) {
        return switch (purchase(service, wanted, buying)) {
            case Purchase.Bought(var reference, var number, var label) -> {
                var bought =
                        dispatches.update(
                                buying, one -> one.bought(reference, number, clock.instant()));
                yield label.map(file -> keep(bought, file)).orElse(bought);
            }
            case Purchase.Refused(var reason) -> {
                notBought(buying, Optional.of(reason));
                throw new ConflictException("label.refused", reason);
            }
            case Purchase.Unknown() -> {
                lost(buying);
                throw new ConflictException("label.unknown");
            }
        };
    }

    private Purchase purchase(CarrierService service, LabelRequest wanted, Shipment buying) {
        try {
            return service.buy(wanted);
        } catch (UnavailableException nothingBought) {
            notBought(buying, Optional.empty());
            throw nothingBought;
        } catch (RuntimeException broken) {
            lost(buying);
            throw broken;
        }
    }

    private Shipment keep(Shipment bought, LabelFile file) {
        labels.keep(bought.order(), file);
        return dispatches.update(bought, Shipment::labelKept);
    }

    private void notBought(Shipment buying, Optional<String> refusal) {
        dispatches.update(buying, one -> one.notBought(buying.attempt(), refusal));
    }

    private void lost(Shipment buying) {
        dispatches.update(buying, one -> one.lost(buying.attempt(), clock.instant()));
    }
}
