package fr.reemploi.bootstrap.cli;

import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.InstallationMark;
import fr.reemploi.bootstrap.config.CoreWiring;
import fr.reemploi.bootstrap.config.ImageWiring;
import fr.reemploi.bootstrap.config.OutsideWiring;
import fr.reemploi.bootstrap.config.StoreWiring;
import fr.reemploi.bootstrap.installation.Installation;
import fr.reemploi.bootstrap.installation.Options;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// The use cases and stores without the server, for commands that end. Only what a command asks for
/// is made.
final class Tools implements AutoCloseable {
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();

    Tools(Options options, Class<?>... more) {
        context.registerBean(Options.class, () -> options);
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.register(
                CoreWiring.class, StoreWiring.class, OutsideWiring.class, ImageWiring.class);
        if (more.length > 0) context.register(more);
        context.refresh();
        Installation.settle(
                options.data(),
                get(InstallationMark.class),
                options.mongodbUri().isEmpty(),
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
