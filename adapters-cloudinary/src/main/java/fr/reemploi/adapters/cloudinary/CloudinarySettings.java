package fr.reemploi.adapters.cloudinary;

import fr.reemploi.application.settings.ImageFields;
import fr.reemploi.application.settings.SettingValues;
import java.util.Optional;

/// Where Cloudinary is, and whose account there is used.
///
/// @param uploadAddress of its interface, without a slash at its end
/// @param deliveryAddress where pictures are fetched, likewise; needed even without an account, for
///   those kept before
/// @param account empty when none is configured
public record CloudinarySettings(
        String uploadAddress, String deliveryAddress, Optional<Account> account) {
    public static CloudinarySettings of(SettingValues values) {
        var filledIn =
                values.has(ImageFields.CLOUD_NAME, ImageFields.API_KEY, ImageFields.API_SECRET);
        return new CloudinarySettings(
                values.required(ImageFields.UPLOAD_ADDRESS),
                values.required(ImageFields.DELIVERY_ADDRESS),
                filledIn ? Optional.of(Account.of(values)) : Optional.empty());
    }

    /// An account at Cloudinary.
    ///
    /// @param folder what the names of all pictures begin with
    /// @param sha256 whether requests are signed with SHA-256, else with SHA-1
    public record Account(
            String cloudName, String apiKey, String apiSecret, String folder, boolean sha256) {
        private static Account of(SettingValues values) {
            return new Account(
                    values.required(ImageFields.CLOUD_NAME),
                    values.required(ImageFields.API_KEY),
                    values.required(ImageFields.API_SECRET),
                    values.required(ImageFields.FOLDER),
                    values.required(ImageFields.SIGNATURE).equals("sha256"));
        }

        /// Without the secret.
        @Override
        public String toString() {
            return "account " + apiKey + " of " + cloudName;
        }
    }
}
