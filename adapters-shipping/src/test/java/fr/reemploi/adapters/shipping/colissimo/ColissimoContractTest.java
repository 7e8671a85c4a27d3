package fr.reemploi.adapters.shipping.colissimo;

import fr.reemploi.adapters.shipping.common.CarrierHttpClients;
import fr.reemploi.adapters.shipping.common.ScriptedFault;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shipping.CarrierService;
import fr.reemploi.application.shipping.CarrierService.Purchase;
import fr.reemploi.application.shipping.CarrierServiceContract;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shipping.TrackingEvent;
import fr.reemploi.httpclient.HttpClients;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

class ColissimoContractTest extends CarrierServiceContract {
    private final FakeColissimo fake = new FakeColissimo();
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
        return carrierFor(new SettingValues(Map.of()));
    }

    private CarrierService carrierFor(SettingValues values) {
        return new ColissimoAdapter(httpClients, () -> values).carrier();
    }

    @Override
    protected void refuse() {
        fake.refuse(422, FakeColissimo.errors("recipient.phone", "missing"));
    }

    @Override
    protected void loseResponses() {
        fake.failNext("/labels", ScriptedFault.CUT);
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

    @Override
    protected void delayLabels() {
        fake.setRendered(false);
    }

    @Override
    protected void renderLabels() {
        fake.setRendered(true);
    }

    @Override
    protected void addTrackingEvent(Purchase.Bought parcel, TrackingEvent.Kind to) {
        var code = to == TrackingEvent.Kind.UNKNOWN ? "photographed" : EnumNames.of(to);
        fake.addTracking(parcel.reference(), code, "Colis " + to);
    }

    @Override
    protected int orderCount() {
        return fake.orders().size();
    }
}
