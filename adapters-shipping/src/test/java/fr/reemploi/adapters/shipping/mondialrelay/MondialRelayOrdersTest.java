package fr.reemploi.adapters.shipping.mondialrelay;

import static fr.reemploi.application.shipping.CarrierServiceContract.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.adapters.shipping.common.CarrierHttpClients;
import fr.reemploi.adapters.shipping.common.CarrierText;
import fr.reemploi.adapters.shipping.common.ScriptedFault;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shipping.CarrierService;
import fr.reemploi.application.shipping.CarrierService.Purchase;
import fr.reemploi.application.shipping.PickupPointSearch;
import fr.reemploi.domain.shipping.Destination;
import fr.reemploi.httpclient.HttpClients;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MondialRelayOrdersTest {
    private static final PickupPointSearch PARIS =
            new PickupPointSearch(new Destination("75001", "Paris", "FR"), 3_000);

    private final FakeMondialRelay fake = new FakeMondialRelay();
    private final HttpClients httpClients = CarrierHttpClients.withShortTimeouts();
    private final CarrierService carrier =
            new MondialRelayAdapter(httpClients, () -> MondialRelaySettings.of(fake.values()))
                    .carrier();

    @AfterEach
    void close() {
        httpClients.close();
        fake.close();
    }

    @Test
    void an_order_contains_all_elements_in_order_and_in_supported_characters() {
        carrier.buy(anOrder("24R", "FR-000001"));

        assertThat(fake.bodies().getFirst())
                .contains("<ShipmentCreationRequest xmlns=\"http://www.example.org/Request\">")
                .contains("<Password>pa55&lt;&amp;&gt;word</Password>")
                .contains("<OutputFormat>10x15</OutputFormat><OutputType>PdfUrl</OutputType>")
                .contains(
                        "<Shipment><OrderNo>7K4R-9TMX-2QHB</OrderNo><ParcelCount>1</ParcelCount>"
                                + "<ShipmentValue Currency=\"EUR\" Amount=\"89.90\"/>"
                                + "<DeliveryMode Mode=\"24R\" Location=\"FR-000001\"/>"
                                + "<CollectionMode Mode=\"REL\" Location=\"\"/>"
                                + "<Parcels><Parcel><Content>ALTERNATEUR BOSCH</Content>"
                                + "<Weight Value=\"3000\" Unit=\"gr\"/></Parcel></Parcels>"
                                + "<Sender><Address><Title></Title><Firstname>CASSE</Firstname>"
                                + "<Lastname>AUTO DUPRE FILS</Lastname>"
                                + "<Streetname>14 BIS, CHEMIN DE L'ETANG</Streetname>")
                .contains("<AddressAdd3>ZI NORD</AddressAdd3><PhoneNo>+33478000000</PhoneNo>")
                .contains("<Firstname>ZOE</Firstname><Lastname>NOEL</Lastname>")
                .contains("<PhoneNo></PhoneNo><MobileNo>+33612345678</MobileNo>");
    }

    @ParameterizedTest
    @CsvSource({"PARIS 15, PARIS", "Lyon Cedex 03, LYON", "L'Haÿ-les-Roses, L'HAY-LES-ROSES"})
    void a_town_is_letters_only(String input, String expected) {
        assertThat(CarrierText.town(input, 30)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Error", "Critical error", "critical ERROR"})
    void a_rejection_with_status_200_is_refused_without_the_password(String level) {
        fake.refuse("10039", level);

        var refused = (Purchase.Refused) carrier.buy(anOrder("24R", "FR-000001"));

        assertThat(refused.reason())
                .startsWith("10039 Refused for")
                .doesNotContain(FakeMondialRelay.LOGIN, FakeMondialRelay.PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10025", "10028"})
    void the_warning_about_an_ignored_pickup_point_is_a_rejection(String code) {
        fake.refuse(code, "Warning");

        assertThat(carrier.buy(anOrder("24R", "FR-000001"))).isInstanceOf(Purchase.Refused.class);
    }

    @Test
    void wrong_keys_are_refused_and_not_quoted() {
        var values = fake.values();
        var wrong =
                new MondialRelaySettings.ShipmentApi(
                        values.required("shipmentAddress"),
                        "me",
                        "53cr37",
                        "BDTEST13",
                        "REL",
                        "A4");
        var settings = MondialRelaySettings.of(values).orElseThrow();
        var other =
                new MondialRelayAdapter(
                                httpClients,
                                () ->
                                        Optional.of(
                                                new MondialRelaySettings(
                                                        settings.search(),
                                                        wrong,
                                                        settings.prices())))
                        .carrier();

        assertThat(other.buy(anOrder("24R", "FR-000001")))
                .isInstanceOfSatisfying(
                        Purchase.Refused.class,
                        refused ->
                                assertThat(refused.reason())
                                        .startsWith("10001")
                                        .doesNotContain("53cr37"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SLOW", "CUT", "BROKEN", "HTML"})
    void an_order_without_usable_response_is_unknown_and_sent_once(ScriptedFault fault) {
        fake.failShipments(fault);

        assertThat(carrier.buy(anOrder("24R", "FR-000001"))).isEqualTo(new Purchase.Unknown());
        assertThat(fake.bodies()).hasSize(1);
    }

    @Test
    void a_server_error_with_status_200_is_unknown() {
        fake.refuse("99999", "Critical error");

        assertThat(carrier.buy(anOrder("24R", "FR-000001"))).isEqualTo(new Purchase.Unknown());
    }

    @Test
    void a_rate_limit_is_unavailable_with_its_retry_delay() {
        fake.failShipments(ScriptedFault.TOO_MANY);

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> carrier.buy(anOrder("24R", "FR-000001")))
                .returns(Optional.of(Duration.ofSeconds(120)), UnavailableException::retryAfter);
        assertThat(fake.shipments()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_MANY", "HTML"})
    void a_label_that_fails_does_not_undo_the_purchase(ScriptedFault fault) {
        fake.failLabels(fault);

        var bought = (Purchase.Bought) carrier.buy(anOrder("24R", "FR-000001"));

        assertThat(bought.label()).isEmpty();
        assertThat(carrier.label(bought.reference())).isPresent();
    }
}
