package fr.reemploi.application.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.listing.Position;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.vehicle.Fuel;
import java.time.Year;
import org.junit.jupiter.api.Test;

class TermRecognizerTest {
    private static final TermRecognizer RECOGNIZER = new TermRecognizer(Catalogue.load());

    @Test
    void part_and_vehicle_are_recognised_without_accents_and_with_digits() {
        var terms = RECOGNIZER.recognize("je cherche un demarreur pour clio 3 1.5 dci de 2008");
        assertThat(terms.categories()).containsExactly("starter-motor");
        assertThat(terms.makes()).containsExactly("renault");
        assertThat(terms.models()).containsExactly("clio-iii");
        assertThat(terms.year()).contains(Year.of(2008));
        assertThat(terms.fuel()).contains(Fuel.DIESEL);
        assertThat(terms.partNumbers()).isEmpty();
    }

    @Test
    void a_model_without_generation_stands_for_all_or_those_of_the_year() {
        assertThat(RECOGNIZER.recognize("phare golf").models()).contains("golf-iv", "golf-v");
        assertThat(RECOGNIZER.recognize("phare golf 2010").models())
                .contains("golf-vi")
                .doesNotContain("golf-iv", "golf-vii");
    }

    @Test
    void typing_errors_are_corrected_in_long_words() {
        assertThat(RECOGNIZER.recognize("altrenateur megan").categories())
                .containsExactly("alternator");
        assertThat(RECOGNIZER.recognize("retroviseur droit peugot 308").makes())
                .containsExactly("peugeot");
        assertThat(RECOGNIZER.recognize("pare choc arriere 207").categories())
                .containsExactly("rear-bumper");
    }

    @Test
    void positions_are_recognised_in_both_languages() {
        assertThat(RECOGNIZER.recognize("phare avant gauche").position())
                .contains(Position.FRONT_LEFT);
        assertThat(RECOGNIZER.recognize("feu ar droit").position()).contains(Position.REAR_RIGHT);
        assertThat(RECOGNIZER.recognize("left wing mirror polo").position())
                .contains(Position.LEFT);
        assertThat(RECOGNIZER.recognize("alternateur").position()).isEmpty();
    }

    @Test
    void numbers_are_told_apart_by_their_form() {
        var terms =
                RECOGNIZER.recognize(
                        "VF1BR1S0H40000000 AB-123-CD 7K4R-9TMX-2QHB 8200660034 moins de 150 €"
                                + " 125 000 km");
        assertThat(terms.vin()).get().hasToString("Vin[value=VF1BR1S0H40000000]");
        assertThat(terms.plate().orElseThrow().display()).isEqualTo("AB-123-CD");
        assertThat(terms.orderNumbers()).containsExactly("7K4R-9TMX-2QHB");
        assertThat(terms.partNumbers()).containsExactly("8200660034");
        assertThat(terms.price()).contains(Money.cents(15_000));
        assertThat(RECOGNIZER.recognize("03L 903 023 F").plate()).isEmpty();
        assertThat(RECOGNIZER.recognize("prix 89,90€").price()).contains(Money.cents(8_990));
    }

    @Test
    void everyday_words_are_no_models_and_no_parts() {
        var terms = RECOGNIZER.recognize("bonjour, vous avez une note de transfert pour moi ?");
        assertThat(terms.models()).isEmpty();
        assertThat(terms.categories()).isEmpty();
        assertThat(RECOGNIZER.recognize("alternateur nissan note").models())
                .contains("nissan-note-i");
    }

    @Test
    void the_english_names_of_parts_are_recognised() {
        assertThat(RECOGNIZER.recognize("looking for a gearbox for a ford focus").categories())
                .containsExactly("gearbox");
        assertThat(RECOGNIZER.recognize("looking for a gearbox for a ford focus").makes())
                .containsExactly("ford");
    }
}
