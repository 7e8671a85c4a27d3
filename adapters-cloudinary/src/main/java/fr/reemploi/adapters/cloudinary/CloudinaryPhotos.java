package fr.reemploi.adapters.cloudinary;

import fr.reemploi.application.listing.HostedPhotos;
import fr.reemploi.application.listing.ImageValidator;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.httpclient.RemoteResponse;
import java.net.URI;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Photo storage at Cloudinary, which creates the sizes on first delivery.
final class CloudinaryPhotos implements HostedPhotos {
    private static final Logger LOG = LoggerFactory.getLogger(CloudinaryPhotos.class);

    private final CloudinaryClient client;
    private final ImageValidator check;
    private volatile boolean urlIssued;

    CloudinaryPhotos(CloudinaryClient client, ImageValidator check) {
        this.client = client;
        this.check = check;
    }

    @Override
    public boolean isConfigured() {
        var settings = client.settings();
        return settings.account().isPresent() || settings.secretLost();
    }

    @Override
    public boolean owns(String key) {
        return CloudinaryPhotoKey.isValid(key);
    }

    @Override
    public Photo store(PhotoId id, byte[] file) {
        if (file.length > MAX_BYTES) throw new InvalidInputException("photo.unreadable");
        check.check(file);
        var api = client.api().orElseThrow(() -> CloudinaryClient.unavailable(Optional.empty()));
        var parameters = new HashMap<>(CloudinaryClient.UPLOAD_PARAMETERS);
        var name = api.account().folder() + "/" + id;
        parameters.put("public_id", name);
        var uploaded =
                CloudinaryClient.call(
                        () -> api.upload(parameters, file), CloudinaryPhotos::uploaded);
        if (!isAuthentic(uploaded, name, api)) throw CloudinaryClient.unavailable(Optional.empty());
        return uploaded.photo(id, api.account().cloudName());
    }

    /// A picture in another cloud than the configured one is not removed.
    @Override
    public void remove(String key) {
        var picture = CloudinaryPhotoKey.of(key);
        if (picture.isEmpty()) return;
        var api =
                client.api()
                        .filter(configured ->
                                configured.account().cloudName().equals(picture.get().cloud()));
        if (api.isPresent())
            CloudinaryClient.call(
                    () -> api.get().destroy(picture.get().publicId()),
                    CloudinaryPhotos::requireDestroyed);
        else
            LOG.warn(
                    "Picture not removed from cloud {}: no account configured",
                    picture.get().cloud());
    }

    @Override
    public String address(Photo photo, Size size) {
        var key =
                CloudinaryPhotoKey.of(photo.key())
                        .orElseThrow(() -> new IllegalArgumentException("not a Cloudinary key"));
        urlIssued = true;
        return key.url(client.settings().deliveryAddress(), size);
    }

    /// The delivery origin, as soon as pages may show pictures from it: an account is configured,
    /// or a URL has been issued for a picture stored earlier.
    Set<String> origins() {
        var settings = client.settings();
        if (!urlIssued && settings.account().isEmpty()) return Set.of();
        var address = URI.create(settings.deliveryAddress());
        return Set.of(address.getScheme() + "://" + address.getRawAuthority());
    }

    private static UploadedImage uploaded(RemoteResponse response) {
        if (!response.isSuccess()) throw CloudinaryClient.rejection(response);
        return UploadedImage.of(response.json());
    }

    private static boolean isAuthentic(UploadedImage uploaded, String name, CloudinaryApi api) {
        var authentic =
                uploaded.publicId().equals(name)
                        && CloudinarySigner.of(api.account())
                                .verify(name, uploaded.version(), uploaded.signature());
        if (!authentic) LOG.error("Response about {} has an invalid signature", name);
        return authentic;
    }

    /// Cloudinary answers `ok` or `not found` with status 200; a 404 comes from another server.
    private static boolean requireDestroyed(RemoteResponse response) {
        if (response.isSuccess() && response.json().path("result").isString()) return true;
        throw CloudinaryClient.rejection(response);
    }
}
