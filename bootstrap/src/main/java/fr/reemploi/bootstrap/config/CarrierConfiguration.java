package fr.reemploi.bootstrap.config;

import fr.reemploi.adapters.shipping.ShippingAdapter;
import fr.reemploi.adapters.shipping.common.CarrierAdapter;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.application.shipping.CarrierService;
import fr.reemploi.application.webhook.WebhookReader;
import fr.reemploi.httpclient.HttpClients;
import java.time.InstantSource;
import java.util.function.Function;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.beans.factory.BeanRegistry.SupplierContext;
import org.springframework.core.env.Environment;

/// Registers the carriers that sell labels, each used as soon as its settings are complete.
class CarrierConfiguration implements BeanRegistrar {
    @Override
    public void register(BeanRegistry registry, Environment environment) {
        for (var carrier : ShippingAdapter.CARRIERS) {
            var name = carrier.section().id().value();
            add(registry, name, CarrierAdapter.class, context -> connect(carrier, context));
            add(
                    registry,
                    name + "-carrier",
                    CarrierService.class,
                    context -> context.bean(name, CarrierAdapter.class).carrier());
            add(
                    registry,
                    name + "-probe",
                    Probe.class,
                    context -> context.bean(name, CarrierAdapter.class).probe());
            if (carrier.section().webhook().isPresent())
                add(
                        registry,
                        name + "-webhook",
                        WebhookReader.class,
                        context ->
                                context.bean(name, CarrierAdapter.class).webhook().orElseThrow());
        }
    }

    private static <T> void add(
            BeanRegistry registry,
            String name,
            Class<T> type,
            Function<SupplierContext, T> supplier) {
        registry.registerBean(name, type, spec -> spec.supplier(supplier));
    }

    private static CarrierAdapter connect(
            CarrierAdapter.Descriptor carrier, SupplierContext context) {
        var settings = context.bean(Settings.class);
        return carrier.factory()
                .connect(
                        context.bean(HttpClients.class),
                        () -> settings.of(carrier.section().id()),
                        context.bean(InstantSource.class));
    }
}
