package fr.reemploi.adapters.cloudinary;

import fr.reemploi.httpclient.MalformedResponseException;
import fr.reemploi.httpclient.RemoteResponse;
import java.util.regex.Pattern;

/// What Cloudinary has against a request, as far as its words tell. They are read, never repeated:
/// they quote what was sent.
enum CloudinaryError {
    UNKNOWN_KEY("(unknown|invalid) api[ _]key"),
    WRONG_SECRET("invalid signature|api_secret mismatch"),
    OTHER_CLOUD("cloud_name mismatch"),
    UNKNOWN_CLOUD("(unknown|invalid) cloud_name"),
    STALE("stale request"),
    FOLDER("folder"),
    NO_PICTURE(
            "invalid image|image file|unsupported|not allowed|format|file size too large"
                    + "|empty file|maximum image|megapixel"),
    OVERLOADED("(?!)"),
    REFUSED("(?!)"),
    UNKNOWN("(?!)");

    private final Pattern words;

    CloudinaryError(String words) {
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    static CloudinaryError of(RemoteResponse answer) {
        if (answer.isOverloaded()) return OVERLOADED;
        var message = message(answer);
        for (var one : values()) if (one.words.matcher(message).find()) return one;
        return answer.status() == 401 || answer.status() == 403 ? REFUSED : UNKNOWN;
    }

    private static String message(RemoteResponse answer) {
        var header = answer.headers().get("X-Cld-Error");
        if (header != null) return header;
        try {
            return answer.json().path("error").path("message").asString("");
        } catch (MalformedResponseException page) {
            return "";
        }
    }
}
