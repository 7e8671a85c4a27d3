package fr.reemploi.application.cody;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.cody.ChatModel.ChatTurn;
import fr.reemploi.application.cody.ChatModel.ChatTurn.ToolTurn;
import fr.reemploi.application.cody.ChatModel.ChatTurn.UserTurn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalIdentifiersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AB-123-CD",
                "ab 123 cd",
                "AB123CD",
                "123 ABC 75",
                "jean.dupont+garage@exemple.fr",
                "12-AB-2A",
                "VF1BZ0B0641234567",
                "wvwzzz1kz9w123456"
            })
    void a_plate_a_vin_or_an_address_is_hidden_wherever_it_stands(String identifier) {
        var data =
                Map.<String, Object>of(
                        "items", List.of(Map.of("description", "de " + identifier + ".")));

        assertThat(hidden("Un phare ?", data)).isEqualTo("{items=[{description=de •••.}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8200660034",
                "AB12CD",
                "1.5 dCi 90",
                "K9K 764",
                "Clio 3 2008",
                "12345678901234567"
            })
    void other_numbers_stay(String number) {
        assertThat(hidden("Un phare ?", Map.of("title", number))).contains(number);
    }

    @Test
    void part_numbers_and_ids_stay_even_where_they_look_alike() {
        var data = Map.<String, Object>of("partNumbers", List.of("AB123CD"));

        assertThat(hidden("Un phare ?", data)).contains("AB123CD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"j'ai une AB 123 CD", "ab-123-cd ?", "AB123CD"})
    void what_was_typed_in_the_conversation_stays(String question) {
        assertThat(hidden(question, Map.of("plate", "AB-123-CD"))).contains("AB-123-CD");
    }

    private static String hidden(String question, Map<String, Object> data) {
        var call = ToolCall.of("show_listing", Map.of());
        var turns =
                List.<ChatTurn>of(new UserTurn(question), new ToolTurn(call, ToolResult.of(data)));
        var hidden = PersonalIdentifiers.notTypedIn(turns).hiddenIn(turns);
        return ((ToolTurn) hidden.getLast()).result().data().toString();
    }
}
