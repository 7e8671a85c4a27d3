package fr.reemploi.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.checkout.ReadBasket;
import fr.reemploi.application.settings.ReadSettings;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.domain.order.OrderAction;
import fr.reemploi.domain.order.OrderEventType;
import fr.reemploi.domain.order.OrderStatus;
import fr.reemploi.domain.order.Return;
import fr.reemploi.domain.order.ReturnReason;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shipping.Zone;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageMessagesTest {
    private static final Pattern TEXT_KEY = Pattern.compile("\\btext\\(\"([a-z0-9.-]+)\"[,)]");

    private static final Pattern OTHER_NAMES =
            Pattern.compile("(?iu)courriel|courrier|mél\\b|adresses? électronique|[ ’']mails?\\b");

    @Test
    void both_languages_have_the_same_texts() throws IOException {
        assertThat(texts("en").stringPropertyNames()).isEqualTo(texts("fr").stringPropertyNames());
    }

    @Test
    void every_message_key_of_a_template_exists() throws IOException {
        var keys = new TreeSet<String>();
        try (var templates = Files.list(Path.of("src/main/jte"))) {
            for (var template : templates.toList()) {
                var matcher = TEXT_KEY.matcher(Files.readString(template));
                while (matcher.find()) keys.add(matcher.group(1));
            }
        }
        assertThat(keys).isNotEmpty();
        assertThat(texts("fr").stringPropertyNames()).containsAll(keys);
    }

    @Test
    void every_message_of_an_order_exists() throws IOException {
        var keys = new TreeSet<String>();
        for (var status : OrderStatus.values()) {
            keys.add("order." + EnumNames.of(status));
            keys.add("order.is." + EnumNames.of(status));
            keys.add("sale.is." + EnumNames.of(status));
        }
        for (var step : OrderEventType.values()) keys.add("event." + EnumNames.of(step));
        for (var reason : ReturnReason.values()) keys.add("reason." + EnumNames.of(reason));
        for (var status : Return.Status.values()) keys.add("return." + EnumNames.of(status));
        for (var obstacle : ReadBasket.UnavailableReason.values())
            keys.add("basket." + EnumNames.of(obstacle));
        for (var zone : Zone.values()) keys.add("zone." + EnumNames.of(zone));
        for (var action : OrderAction.values()) {
            keys.add("do." + EnumNames.of(action));
            if (action != OrderAction.PAY) keys.add("order.ok." + EnumNames.of(action));
        }
        assertThat(texts("fr").stringPropertyNames()).containsAll(keys);
    }

    @Test
    void every_usage_of_a_section_has_its_message() throws IOException {
        var keys = new TreeSet<String>();
        for (var use : ReadSettings.Usage.values()) keys.add("settings.state." + EnumNames.of(use));
        assertThat(texts("fr").stringPropertyNames()).containsAll(keys);
    }

    @Test
    void no_straight_apostrophe_confuses_the_formatter() throws IOException {
        assertThat(texts("fr").values()).noneMatch(text -> text.toString().contains("'"));
        assertThat(texts("en").values()).noneMatch(text -> text.toString().contains("'"));
    }

    @Test
    void an_e_mail_has_one_name_in_french() throws IOException {
        var messages = new Properties();
        try (var file =
                Messages.class.getResourceAsStream(
                        "/fr/reemploi/application/messages_fr.properties")) {
            messages.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        assertThat(Stream.of(messages, texts("fr")).flatMap(all -> all.values().stream()))
                .hasSizeGreaterThan(500)
                .noneMatch(text -> OTHER_NAMES.matcher(text.toString()).find());
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var file =
                PageMessagesTest.class.getResourceAsStream("texts_" + language + ".properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
