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
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.bootstrap.installation.StartupOptions;
import fr.reemploi.httpclient.HttpClients;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Photo storage: on this machine, or at Cloudinary if it is configured.
@Configuration(proxyBeanMethods = false)
public class ImageConfiguration {
    @Bean
    CloudinaryAdapter cloudinary(
            HttpClients httpClients, Settings settings, FilesAdapter files, InstantSource clock) {
        return new CloudinaryAdapter(
                httpClients,
                () -> CloudinarySettings.of(settings.of(SectionId.IMAGES)),
                files.imageValidator(),
                clock);
    }

    /// With MongoDB there may be several nodes, which cannot read each other's local files.
    @Bean
    PhotoStore photos(CloudinaryAdapter cloudinary, FilesAdapter files, StartupOptions options) {
        var singleNode = options.mongodbUri().isEmpty();
        return new RoutingPhotoStore(
                cloudinary.photos(),
                files.photos(),
                singleNode ? OutagePolicy.STORE_LOCALLY : OutagePolicy.REJECT);
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
