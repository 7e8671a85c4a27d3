package fr.reemploi.adapters.ai.model;

import static fr.reemploi.adapters.ai.model.ScriptedModelServer.CALLS;
import static fr.reemploi.adapters.ai.model.ScriptedModelServer.STOP;
import static fr.reemploi.adapters.ai.model.ScriptedModelServer.call;
import static fr.reemploi.adapters.ai.model.ScriptedModelServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.domain.shared.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelProbeTest {
    @RegisterExtension final ScriptedModelServer server = new ScriptedModelServer();

    @Test
    void a_model_that_answers_and_calls_tools_passes() {
        server.streams(text("yes"), STOP).streams(call(0, "site_name", "{}"), CALLS);

        assertThat(codes()).containsExactly("check.ai.answer", "check.ai.tools");
    }

    @Test
    void a_model_that_calls_no_tools_fails() {
        server.streams(text("yes"), STOP).streams(text("I would call it."), STOP);

        assertThat(codes()).containsExactly("check.ai.answer", "check.ai.no-tools");
    }

    @ParameterizedTest
    @CsvSource({
        "401, '{\"error\":{\"message\":\"Incorrect API key\"}}', rejected",
        "404, '{\"error\":{\"message\":\"no such model\"}}', rejected",
        "302, '', rejected",
        "429, '{\"error\":{\"code\":\"insufficient_quota\"}}', no-credit",
        "402, '', no-credit",
        "503, '', no-answer",
        "200, '{\"choices\":[{\"message\":{\"content\":\"\"},\"finish_reason\":\"stop\"}]}',"
                + " no-text"
    })
    void what_is_wrong_is_told_apart_with_a_remedy(int status, String body, String code) {
        for (var i = 0; i < 3; i++) server.rejects(status, body, "Retry-After-Ms", "1");

        assertThat(codes()).containsExactly("check.ai." + code);
    }

    @Test
    void a_web_page_instead_of_the_protocol_fails() {
        server.streamsExactly("<html>\n\n");

        assertThat(codes()).containsExactly("check.ai.broken");
    }

    @Test
    void without_a_key_nothing_is_tried() {
        var without = new SettingValues(Map.of(ModelFields.ADDRESS, server.address()));

        assertThat(probe(without))
                .extracting(ProbeResult::code)
                .containsExactly("check.ai.incomplete");
        assertThat(server.requests()).isZero();
    }

    private List<String> codes() {
        return probe(server.settings()).stream().map(ProbeResult::code).toList();
    }

    private List<ProbeResult> probe(SettingValues values) {
        var results =
                new CompletionModels(server.httpClients(), () -> values).probe().probe(values);
        for (var result : results)
            for (var language : Language.values()) {
                var arguments = result.arguments().toArray();
                assertThat(Messages.of(language, result.code(), arguments))
                        .doesNotContain("{0}", "sk-scripted-key");
                if (!result.ok())
                    assertThat(Messages.of(language, result.code() + ".remedy", arguments))
                            .isNotBlank();
            }
        return results;
    }
}
