package fr.reemploi.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.UriComponentsBuilder;

final class QueryStringTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "fbclid=abc== fbclid=abc%3D%3D",
                "q=100% q=100%25",
                "q=5%+de+rabais q=5%25+de+rabais",
                "q=%zz q=%25zz",
                "q=%4 q=%254",
                "a|b=c[d] a%7Cb=c%5Bd%5D",
                "a=é a=%E9",
                "=x&a=1&&b a=1&b",
                "a=<\"^`{}\\> a=%3C%22%5E%60%7B%7D%5C%3E"
            })
    void what_people_send_is_encoded(String sent, String expected) {
        assertThat(QueryString.normalized(sent)).isEqualTo(expected);
    }

    @Test
    void an_encoded_query_stays_as_it_is() {
        var query = "q=a%20b&make=renault&lat,lon=1,2&x=%C3%A9&y=~a-b._c!$'()*;:@/?&empty=";
        assertThat(QueryString.normalized(query)).isEqualTo(query);
    }

    @RepeatedTest(200)
    void any_query_can_be_built_into_a_link() {
        var random = new Random();
        var query = new StringBuilder();
        for (var length = random.nextInt(40); length > 0; length--)
            query.append((char) (0x20 + random.nextInt(0xe0)));
        var normalized = QueryString.normalized(query.toString());
        assertThat(UriComponentsBuilder.fromUriString("/x?" + normalized).build(true).toUriString())
                .as(query.toString())
                .startsWith("/x");
        assertThat(QueryString.normalized(normalized)).isEqualTo(normalized);
    }
}
