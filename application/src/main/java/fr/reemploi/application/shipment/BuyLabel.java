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

/// Buys the label of an order, at most once. The purchase is recorded first; after a crash it
/// counts as unknown until its outcome is confirmed.
@UseCase
public final class BuyLabel {
    private final Shipments shipments;
    private final Carriers carriers;
    private final BuildLabelRequest parcels;
    private final LabelFiles labels;
    private final BusinessClock clock;

    public BuyLabel(
            Shipments shipments,
            Carriers carriers,
            BuildLabelRequest parcels,
            LabelFiles labels,
            BusinessClock clock) {
        this.shipments = shipments;
        this.carriers = carriers;
        this.parcels = parcels;
        this.labels = labels;
        this.clock = clock;
    }

    /// The shipment with its label, whoever bought it.
    ///
    /// @throws ConflictException `label.refused` with the carrier's message; `label.unknown` or
    ///   `label.under-way` when one may be bought already
    /// @throws UnavailableException when nothing can have been bought
    Shipment buy(Order order) {
        var carrier = order.sale().delivery().carrier();
        var service = carriers.get(carrier);
        var request = parcels.of(order);
        var purchasing =
                shipments.update(
                        order.id(), carrier, stored -> stored.startPurchase(clock.instant()));
        // concurrent callers were rejected: this call may buy
        return purchasing.state() instanceof Buying
                ? requestLabel(service, request, purchasing)
                : purchasing;
    }

    private Shipment requestLabel(
            CarrierService service, LabelRequest request, Shipment purchasing) {
        return switch (purchase(service, request, purchasing)) {
            case Purchase.Bought(var reference, var number, var label) -> {
                var purchased =
                        shipments.update(
                                purchasing,
                                stored -> stored.markPurchased(reference, number, clock.instant()));
                yield label.map(file -> saveLabel(purchased, file)).orElse(purchased);
            }
            case Purchase.Refused(var reason) -> {
                markNotBought(purchasing, Optional.of(reason));
                throw new ConflictException("label.refused", reason);
            }
            case Purchase.Unknown() -> {
                markUnknown(purchasing);
                throw new ConflictException("label.unknown");
            }
        };
    }

    private Purchase purchase(CarrierService service, LabelRequest request, Shipment purchasing) {
        try {
            return service.buy(request);
        } catch (UnavailableException nothingBought) {
            markNotBought(purchasing, Optional.empty());
            throw nothingBought;
        } catch (RuntimeException failure) {
            markUnknown(purchasing);
            throw failure;
        }
    }

    private Shipment saveLabel(Shipment purchased, LabelFile file) {
        labels.save(purchased.order(), file);
        return shipments.update(purchased, Shipment::markLabelDownloaded);
    }

    private void markNotBought(Shipment purchasing, Optional<String> refusal) {
        shipments.update(
                purchasing, stored -> stored.markNotPurchased(purchasing.attempt(), refusal));
    }

    private void markUnknown(Shipment purchasing) {
        shipments.update(
                purchasing, stored -> stored.markUnknown(purchasing.attempt(), clock.instant()));
    }
}
