package fr.reemploi.application.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.search.SearchParameter.Facet;
import fr.reemploi.application.search.SearchParameters.ParameterError;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.domain.listing.Grade;
import fr.reemploi.domain.shared.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchParametersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q | '  phare\tavant ' | phare avant",
                "make | Nobody | Nobody",
                "year | 3000 | 3000",
                "engineCode | k9k-702 | K9K702",
                "reference | 8200-660.034 | 8200660034",
                "vin | vf1 br1s0h40000000 | VF1BR1S0H40000000",
                "plate | ab123cd | AB-123-CD",
                "grade | b | B",
                "department | 2a | 2A",
                "seller | me | me",
                "priceMax | 1000000000 | 1000000000",
                "mileageMax | 2147483647 | 2147483647",
                "warrantyMin | 1200 | 1200",
                "near | '47.470, -0.00001' | 47.47,-0.000010",
                "sort | -price | -price",
                "facets | ' make, price,' | make,price"
            })
    void a_valid_value_has_a_canonical_form(String name, String text, String value) {
        var parameters = parse(name, text);

        assertThat(parameters.errors()).isEmpty();
        assertThat(parameters.values().values()).containsExactly(List.of(value));
        assertThat(parse(name, value)).isEqualTo(parameters);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "year | 08 | number.malformed",
                "engineCode | -1 | engine-code.invalid",
                "reference | --- | reference.malformed",
                "vin | 123 | vin.invalid",
                "grade | D | word.unknown",
                "fuel | beer | word.unknown",
                "deliveryMode | by-drone | word.unknown",
                "priceMin | 12,50 | number.malformed",
                "priceMin | 1000000001 | number.out-of-range",
                "mileageMax | -1 | number.out-of-range",
                "warrantyMin | 1201 | number.out-of-range",
                "near | 91,0 | coordinates.invalid",
                "sort | upside-down | word.unknown",
                "sort | distance | sort.needs-near",
                "radiusKm | 30 | sort.needs-near",
                "facets | make,size | word.unknown",
                "limit | 101 | number.out-of-range",
                "limit | 0 | number.out-of-range"
            })
    void an_invalid_value_is_an_error_and_the_rest_is_kept(String name, String text, String code) {
        var raw = new HashMap<String, String[]>();
        raw.put("q", new String[] {"phare"});
        raw.put(name, new String[] {text});

        var parameters = SearchParameters.parse(raw);

        assertThat(parameters.errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.parameter().key()).isEqualTo(name);
                    assertThat(error.value()).isEqualTo(text);
                    assertThat(error.reason().code()).isEqualTo(code);
                });
        assertThat(parameters.values()).isEqualTo(Map.of(SearchParameter.TEXT, List.of("phare")));
    }

    @Test
    void of_several_values_the_valid_ones_are_kept() {
        var parameters = parse("fuel", "diesel", "beer", " ", "petrol", "diesel");

        assertThat(parameters.all(SearchParameter.FUEL)).containsExactly("diesel", "petrol");
        assertThat(parameters.errors()).extracting(ParameterError::value).containsExactly("beer");
    }

    @Test
    void too_many_and_too_long_values_are_errors() {
        var many = Stream.iterate(1, n -> n + 1).limit(51).map(n -> "m" + n);
        assertThat(parse("model", many.toArray(String[]::new)).errors())
                .extracting(error -> error.reason().code())
                .containsExactly("list.too-long");
        assertThat(parse("q", "x".repeat(501)).errors())
                .extracting(error -> error.reason().code())
                .containsExactly("text.too-long");
    }

    @Test
    void a_saved_search_has_no_page_and_no_defaults() {
        var words = parse("q", "phare").with(SearchParameter.CURSOR, List.of("next"));

        assertThat(words.with(SearchParameter.SORT, List.of("relevance")).canonical())
                .isEqualTo(parse("q", "phare"));
        assertThat(words.with(SearchParameter.LIMIT, List.of("24")).canonical())
                .isEqualTo(parse("q", "phare"));
        var newest = words.with(SearchParameter.SORT, List.of("-publishedAt")).canonical();
        assertThat(newest.first(SearchParameter.SORT)).contains("-publishedAt");
        assertThat(parse("sort", "-publishedAt").canonical().values()).isEmpty();
        assertThat(parse("reference", "8200").defaultSort()).isEqualTo(PartQuery.Sort.RELEVANCE);
    }

    @Test
    void each_enumerated_value_of_a_facet_has_a_label_in_both_languages() {
        for (var parameter : SearchParameter.values())
            if (parameter.facet().isPresent())
                for (var value : parameter.format().choices())
                    for (var language : Language.values())
                        assertThat(Messages.contains(parameter.key() + "." + value, language))
                                .as("%s=%s in %s", parameter.key(), value, language)
                                .isTrue();
    }

    @Test
    void the_grades_and_each_facet_are_declared() {
        assertThat(SearchParameter.GRADE.format().choices())
                .containsExactlyElementsOf(Stream.of(Grade.values()).map(Enum::name).toList());
        for (var facet : Facet.values())
            assertThat(SearchParameter.values()).anyMatch(parameter -> parameter.sets(facet));
    }

    private static SearchParameters parse(String name, String... values) {
        return SearchParameters.parse(Map.of(name, values));
    }
}
