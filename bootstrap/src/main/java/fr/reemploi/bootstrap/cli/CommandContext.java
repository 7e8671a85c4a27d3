package fr.reemploi.bootstrap.cli;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.InstallationIdStore;
import fr.reemploi.bootstrap.config.CoreConfiguration;
import fr.reemploi.bootstrap.config.HttpClientConfiguration;
import fr.reemploi.bootstrap.config.ImageConfiguration;
import fr.reemploi.bootstrap.config.StoreConfiguration;
import fr.reemploi.bootstrap.installation.Installation;
import fr.reemploi.bootstrap.installation.StartupOptions;
import java.util.Optional;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// Use cases and stores for commands that run without a server. Beans are created on demand.
final class CommandContext implements AutoCloseable {
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();

    CommandContext(StartupOptions options, Class<?>... additional) {
        CommandLog.toFile(options.data().path());
        context.registerBean(StartupOptions.class, () -> options);
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.register(
                CoreConfiguration.class,
                StoreConfiguration.class,
                HttpClientConfiguration.class,
                ImageConfiguration.class);
        if (additional.length > 0) context.register(additional);
        context.refresh();
        Installation.identify(
                options.data(),
                get(InstallationIdStore.class),
                options.mongodbUri().isEmpty(),
                () -> !get(Accounts.class).page(1, Optional.empty()).items().isEmpty(),
                get(Ids.class));
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
