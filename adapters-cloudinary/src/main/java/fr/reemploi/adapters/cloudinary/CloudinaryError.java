package fr.reemploi.adapters.cloudinary;

import fr.reemploi.httpclient.MalformedResponseException;
import fr.reemploi.httpclient.RemoteResponse;
import java.util.regex.Pattern;

/// Kinds of errors, recognised in Cloudinary's messages. The messages are not logged, since they
/// quote request values.
enum CloudinaryError {
    UNKNOWN_KEY("(unknown|invalid) api[ _]key"),
    WRONG_SECRET("invalid signature|api_secret mismatch"),
    CLOUD_MISMATCH("cloud_name mismatch"),
    UNKNOWN_CLOUD("(unknown|invalid) cloud_name"),
    STALE_TIMESTAMP("stale request"),
    FOLDER_NOT_ALLOWED("folder"),
    INVALID_IMAGE(
            "invalid image|image file|unsupported|not allowed|format|file size too large"
                    + "|empty file|maximum image|megapixel"),
    OVERLOADED("(?!)"),
    REJECTED("(?!)"),
    UNKNOWN("(?!)");

    private final Pattern pattern;

    CloudinaryError(String regex) {
        this.pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    static CloudinaryError of(RemoteResponse response) {
        if (response.isOverloaded()) return OVERLOADED;
        var message = message(response);
        for (var error : values()) if (error.pattern.matcher(message).find()) return error;
        return response.status() == 401 || response.status() == 403 ? REJECTED : UNKNOWN;
    }

    private static String message(RemoteResponse response) {
        var header = response.headers().get("X-Cld-Error");
        if (header != null) return header;
        try {
            return response.json().path("error").path("message").asString("");
        } catch (MalformedResponseException page) {
            return "";
        }
    }
}
