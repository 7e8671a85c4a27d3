package fr.reemploi.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NameIndexTest {
    @Test
    void a_name_shared_by_two_items_is_a_data_error() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new NameIndex<>(List.of("Clio III", "Clio 3"), Stream::of))
                .withMessageContaining("clio3");
    }

    @Test
    void the_first_word_is_never_a_number() {
        var index = new NameIndex<>(List.of("V 70", "5 70"), Stream::of);
        assertThat(index.find("v70")).contains("V 70");
        assertThat(index.find("570")).contains("5 70");
    }

    @Test
    void ligatures_and_plus_signs_are_letters() {
        var index = new NameIndex<>(List.of("Nœud", "Ka+", "Ka"), Stream::of);
        assertThat(index.find("NOEUD")).contains("Nœud");
        assertThat(index.find("ka plus")).contains("Ka+");
        assertThat(index.find("KA")).contains("Ka");
    }

    @Test
    void a_leading_word_may_be_left_out() {
        var index = new NameIndex<>(List.of("Golf V"), Stream::of);
        assertThat(index.find("Volkswagen Golf 5", Stream.of("VW", "Volkswagen")))
                .contains("Golf V");
        assertThat(index.find("Seat Golf 5", Stream.of("VW", "Volkswagen"))).isEmpty();
    }
}
