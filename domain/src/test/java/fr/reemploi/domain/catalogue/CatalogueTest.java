package fr.reemploi.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    @Test
    void a_model_is_found_as_people_write_it() {
        assertThat(CATALOGUE.modelNamed("renault", "Renault CLIO 3").map(Model::id))
                .isEqualTo(Optional.of("clio-iii"));
    }
}
