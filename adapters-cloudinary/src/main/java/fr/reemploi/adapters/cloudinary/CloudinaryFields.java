package fr.reemploi.adapters.cloudinary;

import static fr.reemploi.application.settings.SettingField.address;
import static fr.reemploi.application.settings.SettingField.choice;
import static fr.reemploi.application.settings.SettingField.key;
import static fr.reemploi.application.settings.SettingField.secret;

import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SectionId;
import java.util.regex.Pattern;

/// Cloudinary. New photos are stored there as soon as cloud name, key and secret are set.
final class CloudinaryFields {
    static final String CLOUD_NAME = "cloudName";
    static final String API_KEY = "apiKey";
    static final String API_SECRET = "apiSecret";
    static final String FOLDER = "folder";
    static final String SIGNATURE = "signature";
    static final String UPLOAD_ADDRESS = "uploadAddress";
    static final String DELIVERY_ADDRESS = "deliveryAddress";

    private static final Pattern CLOUD = Pattern.compile("[a-z0-9][a-z0-9_-]{1,62}");
    private static final Pattern KEY = Pattern.compile("\\d{6,20}");
    private static final Pattern PATH = Pattern.compile("[a-z0-9_-]{1,40}(/[a-z0-9_-]{1,40})*");

    static final Section SECTION =
            Section.of(SectionId.IMAGES)
                    .needing(
                            key(CLOUD_NAME, CLOUD, "setting.images.not-a-cloud-name"),
                            key(API_KEY, KEY, "setting.images.not-an-api-key"),
                            secret(API_SECRET))
                    .with(
                            key(FOLDER, PATH, "setting.images.not-a-folder")
                                    .withDefault("reemploi"),
                            choice(SIGNATURE, "sha256", "sha1"),
                            address(UPLOAD_ADDRESS, "https://api.cloudinary.com"),
                            address(DELIVERY_ADDRESS, "https://res.cloudinary.com"));

    private CloudinaryFields() {}
}
