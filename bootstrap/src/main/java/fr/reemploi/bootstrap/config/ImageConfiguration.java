package fr.reemploi.bootstrap.config;

import fr.reemploi.adapters.cloudinary.CloudinaryAdapter;
import fr.reemploi.adapters.cloudinary.CloudinarySettings;
import fr.reemploi.adapters.files.FilesAdapter;
import fr.reemploi.application.listing.DirectUploads;
import fr.reemploi.application.listing.PhotoOrigins;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.listing.RoutingPhotoStore;
import fr.reemploi.application.listing.RoutingPhotoStore.OutagePolicy;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.bootstrap.installation.StartupOptions;
import fr.reemploi.httpclient.HttpClients;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where photos are kept: on this machine, or at Cloudinary once that is configured.
@Configuration(proxyBeanMethods = false)
public class ImageConfiguration {
    @Bean
    CloudinaryAdapter cloudinary(
            HttpClients httpClients, Settings settings, FilesAdapter local, InstantSource clock) {
        return new CloudinaryAdapter(
                httpClients,
                () -> CloudinarySettings.of(settings.of(Section.IMAGES)),
                local.imageValidator(),
                clock);
    }

    /// On MongoDB several machines may serve: what one keeps to itself the others would not find.
    @Bean
    PhotoStore photos(CloudinaryAdapter cloudinary, FilesAdapter local, StartupOptions options) {
        var alone = options.mongodbUri().isEmpty();
        return new RoutingPhotoStore(
                cloudinary.photos(),
                local.photos(),
                alone ? OutagePolicy.STORE_LOCALLY : OutagePolicy.REJECT);
    }

    @Bean
    DirectUploads directUploads(CloudinaryAdapter cloudinary) {
        return cloudinary.uploads();
    }

    @Bean
    PhotoOrigins photoOrigins(CloudinaryAdapter cloudinary) {
        return cloudinary.origins();
    }

    @Bean
    Probe imageProbe(CloudinaryAdapter cloudinary) {
        return cloudinary.probe();
    }
}
