package fr.reemploi.adapters.shipping.common;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.httpclient.MalformedResponseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a/>",
                "<a>half",
                "<html><br></html>",
                ""
            })
    void dtds_entities_and_truncated_documents_are_rejected_and_not_quoted(String document) {
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> Xml.read(document.getBytes(UTF_8)))
                .withMessage("response is not valid XML")
                .withNoCause();
    }

    @Test
    void escaped_text_is_read_back() {
        var text = "Dupré & \"Fils\" <b> \uD83D\uDE97 \u0007";
        var document = "<a b=\"%1$s\"><c>%1$s</c></a>".formatted(Xml.escaped(text));

        var parsed = Xml.read(document.getBytes(UTF_8));

        var expected = text.replace(" \u0007", "");
        assertThat(parsed.attribute("b")).isEqualTo(expected);
        assertThat(parsed.text("c")).hasValue(expected);
    }
}
