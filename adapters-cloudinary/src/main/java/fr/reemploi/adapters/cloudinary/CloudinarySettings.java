package fr.reemploi.adapters.cloudinary;

import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SettingValues;
import java.util.Optional;

/// Settings of Cloudinary.
///
/// @param uploadAddress base URL of the APIs, without a trailing slash
/// @param deliveryAddress base URL of delivery, without a trailing slash; needed without an account
///   too, for pictures stored earlier
/// @param account empty if none is configured
/// @param secretLost whether an account was configured, but its secret must be entered again
public record CloudinarySettings(
        String uploadAddress,
        String deliveryAddress,
        Optional<Account> account,
        boolean secretLost) {
    public static final Section SECTION = CloudinaryFields.SECTION;

    public CloudinarySettings(
            String uploadAddress, String deliveryAddress, Optional<Account> account) {
        this(uploadAddress, deliveryAddress, account, false);
    }

    public static CloudinarySettings of(SettingValues values) {
        return new CloudinarySettings(
                values.required(CloudinaryFields.UPLOAD_ADDRESS),
                values.required(CloudinaryFields.DELIVERY_ADDRESS),
                SECTION.isInUse(values) ? Optional.of(Account.of(values)) : Optional.empty(),
                SECTION.lacksLostSecret(values));
    }

    /// Credentials of a Cloudinary account.
    ///
    /// @param folder prefix of all public ids
    /// @param sha256 whether requests are signed with SHA-256 instead of SHA-1
    public record Account(
            String cloudName, String apiKey, String apiSecret, String folder, boolean sha256) {
        private static Account of(SettingValues values) {
            return new Account(
                    values.required(CloudinaryFields.CLOUD_NAME),
                    values.required(CloudinaryFields.API_KEY),
                    values.required(CloudinaryFields.API_SECRET),
                    values.required(CloudinaryFields.FOLDER),
                    values.required(CloudinaryFields.SIGNATURE).equals("sha256"));
        }

        /// Omits the secret.
        @Override
        public String toString() {
            return "Account[" + apiKey + " of " + cloudName + "]";
        }
    }
}
