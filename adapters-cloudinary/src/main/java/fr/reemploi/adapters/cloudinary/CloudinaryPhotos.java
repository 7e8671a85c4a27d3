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

/// Pictures at Cloudinary. Sizes are made there when they are first fetched.
final class CloudinaryPhotos implements HostedPhotos {
    private static final Logger LOG = LoggerFactory.getLogger(CloudinaryPhotos.class);

    private final CloudinaryClient outside;
    private final ImageValidator check;
    private volatile boolean shown;

    CloudinaryPhotos(CloudinaryClient outside, ImageValidator check) {
        this.outside = outside;
        this.check = check;
    }

    @Override
    public boolean isOpen() {
        return outside.settings().account().isPresent();
    }

    @Override
    public boolean knows(String key) {
        return CloudinaryPhotoKey.isOne(key);
    }

    @Override
    public Photo keep(PhotoId id, byte[] file) {
        if (file.length > LARGEST) throw new InvalidInputException("photo.unreadable");
        check.check(file);
        var calls =
                outside.calls().orElseThrow(() -> CloudinaryClient.unavailable(Optional.empty()));
        var parameters = new HashMap<>(CloudinaryClient.INCOMING);
        var name = calls.account().folder() + "/" + id;
        parameters.put("public_id", name);
        var kept =
                CloudinaryClient.ask(() -> calls.upload(parameters, file), CloudinaryPhotos::kept);
        if (!isOurs(kept, name, calls)) throw CloudinaryClient.unavailable(Optional.empty());
        return kept.photo(id, calls.account().cloudName());
    }

    /// A picture in an account that is no longer ours stays there.
    @Override
    public void remove(String key) {
        var picture = CloudinaryPhotoKey.of(key);
        if (picture.isEmpty()) return;
        var calls =
                outside.calls()
                        .filter(some -> some.account().cloudName().equals(picture.get().cloud()));
        if (calls.isPresent())
            CloudinaryClient.ask(
                    () -> calls.get().destroy(picture.get().publicId()),
                    CloudinaryPhotos::destroyed);
        else LOG.warn("A picture stays in cloud {}: no account", picture.get().cloud());
    }

    @Override
    public String address(Photo photo, Size size) {
        var key =
                CloudinaryPhotoKey.of(photo.key())
                        .orElseThrow(() -> new IllegalArgumentException("not at Cloudinary"));
        shown = true;
        return key.address(outside.settings().deliveryAddress(), size);
    }

    /// Cloudinary's as soon as a picture may come from there: it is configured, or a page shows one
    /// kept when it was.
    Set<String> origins() {
        var settings = outside.settings();
        if (!shown && settings.account().isEmpty()) return Set.of();
        var address = URI.create(settings.deliveryAddress());
        return Set.of(address.getScheme() + "://" + address.getRawAuthority());
    }

    private static UploadedImage kept(RemoteResponse answer) {
        if (!answer.isSuccess()) throw CloudinaryClient.refusal(answer);
        return UploadedImage.of(answer.json());
    }

    private static boolean isOurs(UploadedImage kept, String name, CloudinaryApi calls) {
        var genuine =
                kept.publicId().equals(name)
                        && CloudinarySigner.of(calls.account())
                                .isGenuine(name, kept.version(), kept.signature());
        if (!genuine) LOG.error("What was answered about {} is not Cloudinary's word", name);
        return genuine;
    }

    /// `ok`, or `not found`, which is as good and no 404: that is the page of something else.
    private static boolean destroyed(RemoteResponse answer) {
        if (answer.isSuccess() && answer.json().path("result").isString()) return true;
        throw CloudinaryClient.refusal(answer);
    }
}
