package fr.reemploi.application.settings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.shared.Messages;
import fr.reemploi.domain.shared.Language;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingMessagesTest {
    static Stream<String> codes() {
        return Stream.of(Section.values())
                .flatMap(section ->
                        section.fields().stream()
                                .map(field -> "setting." + section.id() + "." + field.name()));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_setting_has_a_label_and_a_help_in_both_languages(String code) {
        for (var language : Language.values()) {
            assertThat(Messages.contains(code, language)).as(code).isTrue();
            assertThat(Messages.contains(code + ".help", language)).as(code + ".help").isTrue();
        }
    }
}
