package fr.reemploi.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.reemploi.domain.shipping.Carrier;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class CarrierBsonTest {
    @Test
    void a_carrier_is_read_whether_or_not_it_is_still_part_of_the_program() {
        assertThat(read("left-long-ago")).isEqualTo(new Carrier("left-long-ago"));
        assertThat(CarrierBson.write(new Carrier("left-long-ago"))).isEqualTo("left-long-ago");
    }

    @Test
    void a_carrier_of_an_earlier_version_is_read() {
        assertThat(read("own-tariff")).isEqualTo(Carrier.SELLER_RATES);
        assertThat(read("collect")).isEqualTo(Carrier.LOCAL_PICKUP);
    }

    @Test
    void what_is_no_id_of_a_carrier_is_a_damaged_document() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read("« colis »"))
                .withMessageContaining("« colis »");
    }

    private static Carrier read(String stored) {
        return CarrierBson.read(new Document("carrier", stored), "carrier");
    }
}
