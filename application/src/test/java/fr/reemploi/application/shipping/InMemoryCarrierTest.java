package fr.reemploi.application.shipping;

import fr.reemploi.application.shipping.CarrierService.Purchase;
import fr.reemploi.domain.shipping.TrackingEvent;
import java.time.Instant;

class InMemoryCarrierTest extends CarrierServiceContract {
    private final InMemoryCarrier carrier = new InMemoryCarrier();
    private Instant now = Instant.parse("2026-11-25T09:00:00Z");

    @Override
    protected CarrierService carrier() {
        return carrier;
    }

    @Override
    protected CarrierService unconfigured() {
        var other = new InMemoryCarrier();
        other.configured(false);
        return other;
    }

    @Override
    protected void refuse() {
        carrier.refuse("the postal code is wrong");
    }

    @Override
    protected void loseResponses() {
        carrier.setUnknownOutcome();
    }

    @Override
    protected void disconnect() {
        carrier.setDown();
    }

    @Override
    protected void delayLabels() {
        carrier.delayLabels();
    }

    @Override
    protected void renderLabels() {
        carrier.provideLabels();
    }

    @Override
    protected void addTrackingEvent(Purchase.Bought parcel, TrackingEvent.Kind to) {
        now = now.plusSeconds(3_600);
        carrier.add(parcel.reference(), new TrackingEvent(now, to, to.name()));
    }

    @Override
    protected int orderCount() {
        return carrier.sold();
    }
}
