package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OperatorOptionsTest {
    @Test
    void an_operator_without_a_name_is_known_by_his_site() {
        var nobody = new OperatorOptions(_ -> Optional.empty(), "https://pieces.test").operator();
        assertThat(nobody.details()).isEqualTo(List.of("https://pieces.test"));

        var given =
                Map.of(
                        "REEMPLOI_OPERATOR_NAME", "Pièces SAS",
                        "REEMPLOI_OPERATOR_DETAILS", "1 rue A; 49000 Angers;;SIRET 1");
        var somebody =
                new OperatorOptions(name -> Optional.ofNullable(given.get(name)), "").operator();
        assertThat(somebody.name()).isEqualTo("Pièces SAS");
        assertThat(somebody.details()).containsExactly("1 rue A", "49000 Angers", "SIRET 1");
    }
}
