package fr.reemploi.bootstrap.config;

import fr.reemploi.persistence.aggregate.AggregateStores;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/// A bean for the port of each aggregate.
final class AggregateBeans implements BeanRegistrar {
    @Override
    public void register(BeanRegistry registry, Environment environment) {
        AggregateStores.PORTS.forEach(port -> register(registry, port));
    }

    private static <P> void register(BeanRegistry registry, Class<P> port) {
        registry.registerBean(
                port, bean -> bean.supplier(context -> context.bean(Stores.class).aggregate(port)));
    }
}
