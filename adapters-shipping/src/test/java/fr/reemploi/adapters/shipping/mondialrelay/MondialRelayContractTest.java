package fr.reemploi.adapters.shipping.mondialrelay;

import fr.reemploi.adapters.shipping.common.CarrierHttpClients;
import fr.reemploi.adapters.shipping.common.ScriptedFault;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shipping.CarrierService;
import fr.reemploi.application.shipping.CarrierService.Purchase;
import fr.reemploi.application.shipping.CarrierServiceContract;
import fr.reemploi.domain.shipping.TrackingEvent;
import fr.reemploi.httpclient.HttpClients;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

class MondialRelayContractTest extends CarrierServiceContract {
    private final FakeMondialRelay fake = new FakeMondialRelay();
    private HttpClients httpClients = CarrierHttpClients.withShortTimeouts();
    private CarrierService carrier = carrierFor(fake.values());

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
        return new MondialRelayAdapter(httpClients, Optional::empty).carrier();
    }

    @Override
    protected void refuse() {
        fake.refuse("10042", "Error");
    }

    @Override
    protected void loseResponses() {
        fake.failShipments(ScriptedFault.CUT);
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
        return new MondialRelayAdapter(httpClients, () -> MondialRelaySettings.of(values))
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
        var number = parcel.trackingNumber().orElseThrow();
        switch (to) {
            case HANDED_OVER ->
                    fake.addTracking(number, "81", "Colis déposé par l'expéditeur au Point Relais");
            case DELIVERED -> fake.addTracking(number, "82", "Colis remis au destinataire");
            case UNKNOWN -> fake.addTracking(number, "80", "Colis photographié");
            case ANNOUNCED,
                    IN_TRANSIT,
                    OUT_FOR_DELIVERY,
                    AT_PICKUP_POINT,
                    FAILED_ATTEMPT,
                    RETURNED,
                    ANOMALY ->
                    throw new IllegalArgumentException(to.name());
        }
    }

    @Override
    protected int orderCount() {
        return fake.shipments().size();
    }
}
