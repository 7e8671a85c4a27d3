package fr.reemploi.adapters.shipping.boxtal;

import fr.reemploi.adapters.shipping.common.CarrierHttpClients;
import fr.reemploi.adapters.shipping.common.ScriptedFault;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shipping.CarrierService;
import fr.reemploi.application.shipping.CarrierService.Purchase;
import fr.reemploi.application.shipping.CarrierServiceContract;
import fr.reemploi.domain.shipping.TrackingEvent;
import fr.reemploi.httpclient.HttpClients;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class BoxtalContractTest extends CarrierServiceContract {
    private final FakeBoxtal fake = new FakeBoxtal();
    private HttpClients httpClients = CarrierHttpClients.withShortTimeouts();
    private CarrierService carrier = carrierFor(fake.values());

    @BeforeEach
    void labelsAreQuick() {
        fake.renderLabels();
    }

    @AfterEach
    void close() {
        httpClients.close();
        fake.close();
    }

    @Override
    protected CarrierService carrier() {
        return carrier;
    }

    @Override
    protected CarrierService unconfigured() {
        return new BoxtalAdapter(httpClients, Optional::empty, InstantSource.system()).carrier();
    }

    @Override
    protected void refuse() {
        fake.refuse();
    }

    @Override
    protected void loseResponses() {
        fake.failNext("/shipping-order", ScriptedFault.CUT);
    }

    @Override
    protected void disconnect() {
        var values = fake.values();
        fake.close();
        // a request on an open connection may have been received
        httpClients.close();
        httpClients = CarrierHttpClients.withShortTimeouts();
        carrier = carrierFor(values);
    }

    private CarrierService carrierFor(SettingValues values) {
        return new BoxtalAdapter(
                        httpClients, () -> BoxtalSettings.of(values), InstantSource.system())
                .carrier();
    }

    @Override
    protected void delayLabels() {
        fake.delayLabels();
    }

    @Override
    protected void renderLabels() {
        fake.renderLabels();
    }

    @Override
    protected void addTrackingEvent(Purchase.Bought parcel, TrackingEvent.Kind to) {
        var status =
                switch (to) {
                    case HANDED_OVER -> "SHIPPED";
                    case DELIVERED -> "DELIVERED";
                    case UNKNOWN -> "PHOTOGRAPHED";
                    case ANNOUNCED,
                            IN_TRANSIT,
                            OUT_FOR_DELIVERY,
                            AT_PICKUP_POINT,
                            FAILED_ATTEMPT,
                            RETURNED,
                            ANOMALY ->
                            throw new IllegalArgumentException(to.name());
                };
        fake.addTracking(parcel.reference(), status, "Colis " + to);
    }

    @Override
    protected int orderCount() {
        return fake.orders().size();
    }
}
