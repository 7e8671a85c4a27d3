package fr.reemploi.adapters.cloudinary;

import fr.reemploi.application.listing.HostedPhotos;
import fr.reemploi.application.listing.PictureCheck;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.shared.Invalid;
import fr.reemploi.httpclient.Answer;
import java.net.URI;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Pictures at Cloudinary. Sizes are made there when they are first fetched.
final class HostedPictures implements HostedPhotos {
    private static final Logger LOG = LoggerFactory.getLogger(HostedPictures.class);

    private final Outside outside;
    private final PictureCheck check;
    private volatile boolean shown;

    HostedPictures(Outside outside, PictureCheck check) {
        this.outside = outside;
        this.check = check;
    }

    @Override
    public boolean isOpen() {
        return outside.settings().account().isPresent();
    }

    @Override
    public boolean knows(String key) {
        return PictureKey.isOne(key);
    }

    @Override
    public Photo keep(PhotoId id, byte[] file) {
        if (file.length > LARGEST) throw new Invalid("photo.unreadable");
        check.check(file);
        var calls = outside.calls().orElseThrow(() -> Outside.unavailable(Optional.empty()));
        var parameters = new HashMap<>(Outside.INCOMING);
        var name = calls.account().folder() + "/" + id;
        parameters.put("public_id", name);
        var kept = Outside.ask(() -> calls.upload(parameters, file), HostedPictures::kept);
        if (!isOurs(kept, name, calls)) throw Outside.unavailable(Optional.empty());
        return kept.photo(id, calls.account().cloudName());
    }

    /// A picture in an account that is no longer ours stays there.
    @Override
    public void remove(String key) {
        var picture = PictureKey.of(key);
        if (picture.isEmpty()) return;
        var calls =
                outside.calls()
                        .filter(some -> some.account().cloudName().equals(picture.get().cloud()));
        if (calls.isPresent())
            Outside.ask(
                    () -> calls.get().destroy(picture.get().publicId()), HostedPictures::destroyed);
        else LOG.warn("A picture stays in cloud {}: no account", picture.get().cloud());
    }

    @Override
    public String address(Photo photo, Size size) {
        var key =
                PictureKey.of(photo.key())
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

    private static Kept kept(Answer answer) {
        if (!answer.isSuccess()) throw Outside.refusal(answer);
        return Kept.of(answer.json());
    }

    private static boolean isOurs(Kept kept, String name, CloudinaryCalls calls) {
        var genuine =
                kept.publicId().equals(name)
                        && Signing.of(calls.account())
                                .isGenuine(name, kept.version(), kept.signature());
        if (!genuine) LOG.error("What was answered about {} is not Cloudinary's word", name);
        return genuine;
    }

    /// `ok`, or `not found`, which is as good and no 404: that is the page of something else.
    private static boolean destroyed(Answer answer) {
        if (answer.isSuccess() && answer.json().path("result").isString()) return true;
        throw Outside.refusal(answer);
    }
}
