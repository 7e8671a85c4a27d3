package fr.reemploi.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.domain.shared.Language;
import java.time.Year;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    @Test
    void it_holds_the_cars_of_french_roads_and_their_parts() {
        assertThat(CATALOGUE.makes()).hasSizeGreaterThanOrEqualTo(45);
        assertThat(CATALOGUE.models()).hasSizeGreaterThanOrEqualTo(500);
        assertThat(CATALOGUE.models().filter(model -> !model.engines().isEmpty()))
                .hasSizeGreaterThanOrEqualTo(150);
        assertThat(CATALOGUE.categories().stream().filter(Category::isLeaf))
                .hasSizeGreaterThanOrEqualTo(180);
    }

    @Test
    void an_id_is_kebab_case_and_unique_in_the_catalogue() {
        assertThat(ids())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void every_make_has_models_and_every_model_a_make() {
        assertThat(CATALOGUE.makes()).noneMatch(make -> CATALOGUE.modelsOf(make.id()).isEmpty());
        assertThat(CATALOGUE.models()).allMatch(model -> CATALOGUE.make(model.make()).isPresent());
    }

    @Test
    void years_are_in_order_and_generations_cover_their_model() {
        assertThat(CATALOGUE.models())
                .allSatisfy(model -> {
                    assertThat(model.yearTo().filter(model.yearFrom()::isAfter)).isEmpty();
                    assertThat(model.yearFrom()).isGreaterThan(Year.of(1930));
                    assertThat(model.generations()).isNotEmpty();
                    var start = Optional.of(model.yearFrom());
                    for (var phase : model.generations()) {
                        assertThat(Optional.of(phase.yearFrom())).isEqualTo(start);
                        assertThat(phase.yearTo().filter(phase.yearFrom()::isAfter)).isEmpty();
                        start = phase.yearTo();
                    }
                    assertThat(start).isEqualTo(model.yearTo());
                });
    }

    @Test
    void an_engine_is_of_a_plausible_size() {
        assertThat(CATALOGUE.models().flatMap(model -> model.engines().stream()))
                .allSatisfy(engine -> {
                    assertThat(engine.displacementCc().orElse(1000)).isBetween(400, 8500);
                    assertThat(engine.powerKw().orElse(50)).isBetween(4, 500);
                });
    }

    @Test
    void a_model_is_offered_its_engines() {
        assertThat(CATALOGUE.model("clio-iii").orElseThrow().engines())
                .extracting(Engine::code)
                .contains("K9K", "D4F", "K4M");
    }

    @Test
    void every_part_type_has_a_parcel_and_a_family_none() {
        assertThat(CATALOGUE.categories())
                .allSatisfy(category ->
                        assertThat(category.parcel().isPresent()).isEqualTo(category.isLeaf()));
    }

    @Test
    void every_category_has_names_in_both_languages_and_a_place_in_the_tree() {
        var above = new HashSet<String>();
        for (var category : CATALOGUE.categories()) {
            assertThat(category.name(Language.FR)).isNotBlank();
            assertThat(category.name(Language.EN)).isNotBlank();
            assertThat(above.containsAll(category.parent().stream().toList())).isTrue();
            assertThat(CATALOGUE.path(category.id())).hasSizeBetween(1, 3).endsWith(category);
            above.add(category.id());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"steering", "suspension", "axles-and-hubs", "brakes", "passive-safety"})
    void safety_critical_parts_are_restricted(String family) {
        assertThat(CATALOGUE.withDescendants(family))
                .hasSizeGreaterThan(4)
                .allSatisfy(id ->
                        assertThat(CATALOGUE.category(id).orElseThrow().resale())
                                .isEqualTo(Resale.RESTRICTED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alternator", "door", "headlight", "engine", "alloy-wheel"})
    void most_parts_are_sold_freely(String id) {
        assertThat(CATALOGUE.category(id).orElseThrow().resale()).isEqualTo(Resale.FREE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alternator",
                "starter-motor",
                "headlight",
                "tail-light",
                "wing-mirror",
                "front-bumper",
                "door",
                "bonnet",
                "engine",
                "gearbox",
                "turbocharger",
                "injector",
                "radiator",
                "air-conditioning-compressor",
                "steering-rack",
                "brake-caliper",
                "alloy-wheel",
                "airbag"
            })
    void the_part_types_of_the_api_are_there(String id) {
        assertThat(CATALOGUE.category(id).filter(Category::isLeaf)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "VW, volkswagen",
        "Mercedes, mercedes-benz",
        "MERCEDES BENZ, mercedes-benz",
        "citroen, citroen",
        "Citroën, citroen",
        "SKODA, skoda",
        "land rover, land-rover",
        "Alfa, alfa-romeo",
    })
    void a_make_is_found_as_people_write_it(String input, String id) {
        assertThat(CATALOGUE.makeNamed(input).map(Make::id)).contains(id);
    }

    @ParameterizedTest
    @CsvSource({
        "renault, Clio 3, clio-iii",
        "renault, CLIO III, clio-iii",
        "renault, clio-iii, clio-iii",
        "renault, Renault Clio III, clio-iii",
        "renault, megane 2, megane-ii",
        "renault, Grand Scénic 3, grand-scenic-iii",
        "peugeot, 208 1, 208-i",
        "peugeot, 206+, 206-plus",
        "peugeot, Peugeot 206, 206",
        "volkswagen, VW Golf 5, golf-v",
        "volkswagen, polo 9n, polo-iv",
        "volkswagen, Up!, up",
        "bmw, E46, serie-3-e46",
        "bmw, serie 3 e46, serie-3-e46",
        "audi, A3 8P, a3-8p",
        "mercedes-benz, Classe C W204, classe-c-w204",
        "mercedes-benz, Mercedes Classe A 2, classe-a-w169",
        "ds, DS 3 Crossback, ds-3-crossback",
    })
    void a_model_is_found_as_people_write_it(String make, String input, String id) {
        assertThat(CATALOGUE.modelNamed(make, input).map(Model::id)).contains(id);
    }

    @ParameterizedTest
    @CsvSource({
        "Alternateur, alternator",
        "alterno, alternator",
        "DEMARREUR, starter-motor",
        "optique, headlight",
        "feu avant, headlight",
        "phare, headlight",
        "BV6, gearbox",
        "boîte, gearbox",
        "boite de vitesse, gearbox",
        "calandre, grille",
        "pare-choc, front-bumper",
        "pare chocs avant, front-bumper",
        "bouclier, front-bumper",
        "rétro, wing-mirror",
        "débitmètre, air-flow-meter",
        "Vanne EGR, egr-valve",
        "fap, particulate-filter",
        "BSI, body-control-module",
        "calculateur moteur, engine-ecu",
        "ECU, engine-ecu",
        "platine, tail-light-holder",
        "lève vitre, window-regulator",
        "combiné, instrument-cluster",
        "compteur, instrument-cluster",
        "neiman, steering-column-lock",
        "cardan, drive-shaft",
        "rotule, ball-joint",
        "moyeu, wheel-hub",
        "amortisseur, shock-absorber",
        "cremaillere, steering-rack",
        "brake caliper, brake-caliper",
        "Wing mirror, wing-mirror",
    })
    void a_part_type_is_found_by_its_trade_names(String input, String id) {
        assertThat(CATALOGUE.categoryNamed(input).map(Category::id)).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "Trottinette", "Renault"})
    void what_is_no_model_is_not_found(String input) {
        assertThat(CATALOGUE.modelNamed("renault", input)).isEmpty();
        assertThat(CATALOGUE.modelNamed("no-such-make", input)).isEmpty();
        assertThat(CATALOGUE.categoryNamed(input)).isEmpty();
    }

    @Test
    void an_unknown_category_has_no_path_and_no_descendants() {
        assertThat(CATALOGUE.path("unheard-of")).isEmpty();
        assertThat(CATALOGUE.withDescendants("unheard-of")).isEmpty();
        assertThat(CATALOGUE.modelsOf("unheard-of")).isEmpty();
    }

    @Test
    void a_family_contains_itself_and_all_below() {
        assertThat(CATALOGUE.withDescendants("electrics"))
                .contains("electrics", "charging-and-starting", "alternator")
                .doesNotContain("headlight");
        assertThat(CATALOGUE.path("alternator"))
                .extracting(Category::id)
                .containsExactly("electrics", "charging-and-starting", "alternator");
        assertThat(CATALOGUE.roots()).allMatch(root -> root.parent().isEmpty()).hasSize(10);
    }

    @Test
    void a_model_has_the_years_it_was_sold_in() {
        var clio = CATALOGUE.model("clio-iii").orElseThrow();
        assertThat(clio.builtIn(Year.of(2004))).isFalse();
        assertThat(clio.builtIn(Year.of(2005))).isTrue();
        assertThat(clio.builtIn(Year.of(2014))).isTrue();
        assertThat(clio.builtIn(Year.of(2015))).isFalse();
        assertThat(CATALOGUE.model("duster-iii").orElseThrow().builtIn(Year.of(2030))).isTrue();
    }

    private static Stream<String> ids() {
        return Stream.of(
                        CATALOGUE.makes().stream().map(Make::id),
                        CATALOGUE.models().map(Model::id),
                        CATALOGUE
                                .models()
                                .flatMap(m -> m.generations().stream())
                                .map(Generation::id),
                        CATALOGUE.categories().stream().map(Category::id))
                .flatMap(ids -> ids);
    }
}
