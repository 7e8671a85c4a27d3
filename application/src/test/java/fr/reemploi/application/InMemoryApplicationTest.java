package fr.reemploi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.webhook.WebhookHandler;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InMemoryApplicationTest {
    private final InMemoryApplication application = new InMemoryApplication();

    @Test
    void every_use_case_of_the_module_is_composed() throws IOException, URISyntaxException {
        var useCases = useCases();

        assertThat(useCases).hasSizeGreaterThan(70);
        assertThat(application.members().values().stream().<Class<?>>map(Object::getClass))
                .containsAll(useCases);
    }

    @Test
    void every_handler_receives_its_events() {
        assertThat(application.eventHandlers)
                .containsExactlyInAnyOrderElementsOf(members(EventHandler.class));
        assertThat(application.webhookHandlers)
                .containsExactlyInAnyOrderElementsOf(members(WebhookHandler.class));
    }

    private <T> List<T> members(Class<T> type) {
        return application.members().values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static List<Class<?>> useCases() throws IOException, URISyntaxException {
        var source = UseCase.class.getProtectionDomain().getCodeSource().getLocation();
        var root = Path.of(source.toURI());
        try (var files = Files.walk(root)) {
            return files.map(root::relativize)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.replace(".class", "").replace('/', '.').replace('\\', '.'))
                    .flatMap(InMemoryApplicationTest::load)
                    .filter(type -> type.isAnnotationPresent(UseCase.class))
                    .collect(Collectors.toList());
        }
    }

    private static Stream<Class<?>> load(String name) {
        try {
            return Stream.of(Class.forName(name, false, UseCase.class.getClassLoader()));
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }
}
