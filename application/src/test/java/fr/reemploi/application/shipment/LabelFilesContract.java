package fr.reemploi.application.shipment;

import static fr.reemploi.application.Examples.IDS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.shipping.LabelFile;
import fr.reemploi.domain.shared.OrderId;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Contract of `LabelFiles`.
public abstract class LabelFilesContract {
    protected abstract LabelFiles labels();

    @Test
    void a_stored_label_is_returned_byte_for_byte() {
        var order = new OrderId(IDS.next());
        labels().save(order, label("%PDF-1.4 é\u0000"));

        assertThat(labels().find(order))
                .hasValueSatisfying(label ->
                        assertThat(label.pdf()).isEqualTo(label("%PDF-1.4 é\u0000").pdf()));
    }

    @Test
    void an_unknown_label_is_not_found() {
        labels().save(new OrderId(IDS.next()), label("%PDF-1.4"));

        assertThat(labels().find(new OrderId(IDS.next()))).isEmpty();
    }

    @Test
    void a_label_stored_again_replaces_the_previous_one() {
        var order = new OrderId(IDS.next());
        labels().save(order, label("first, and longer"));
        labels().save(order, label("second"));

        assertThat(labels().find(order))
                .hasValueSatisfying(
                        label -> assertThat(label.pdf()).isEqualTo(label("second").pdf()));
    }

    private static LabelFile label(String text) {
        return new LabelFile(text.getBytes(StandardCharsets.UTF_8));
    }
}
