package fr.reemploi.bootstrap.config;

import fr.reemploi.adapters.files.FilesAdapter;
import fr.reemploi.application.shipment.LabelFiles;
import fr.reemploi.application.shipping.CarrierService;
import fr.reemploi.application.shipping.Carriers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Delivery by carriers; works without any carrier.
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {
    @Bean
    Carriers carriers(ObjectProvider<CarrierService> all) {
        return new Carriers(all.stream().toList());
    }

    @Bean
    LabelFiles labelFiles(FilesAdapter files) {
        return files.labelFiles();
    }
}
