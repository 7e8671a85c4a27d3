package fr.reemploi.adapters.cloudinary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import mockwebserver3.RecordedRequest;
import okhttp3.MediaType;
import okhttp3.MultipartReader;
import okio.Buffer;
import okio.ByteString;

/// The fields of a request body, and the file if there is one.
record FakeUploadForm(Map<String, String> fields, Optional<ByteString> file) {
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");

    static FakeUploadForm of(RecordedRequest request) {
        var body = Objects.requireNonNullElse(request.getBody(), ByteString.EMPTY);
        var type =
                MediaType.parse(
                        Objects.requireNonNullElse(
                                request.getHeaders().get("Content-Type"), "a/b"));
        var boundary = type == null ? null : type.parameter("boundary");
        return boundary == null ? urlEncoded(body) : multipart(body, boundary);
    }

    private static FakeUploadForm urlEncoded(ByteString body) {
        var fields = new HashMap<String, String>();
        for (var pair : body.utf8().split("&", -1)) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) fields.put(decoded(parts[0]), decoded(parts[1]));
        }
        return new FakeUploadForm(fields, Optional.empty());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static FakeUploadForm multipart(ByteString body, String boundary) {
        var fields = new HashMap<String, String>();
        var file = Optional.<ByteString>empty();
        try (var reader = new MultipartReader(new Buffer().write(body), boundary)) {
            for (var part = reader.nextPart(); part != null; part = reader.nextPart()) {
                var disposition =
                        NAME.matcher(
                                Objects.requireNonNullElse(
                                        part.headers().get("Content-Disposition"), ""));
                var name = disposition.find() ? disposition.group(1) : "";
                if (name.equals("file")) file = Optional.of(part.body().readByteString());
                else fields.put(name, part.body().readUtf8());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FakeUploadForm(fields, file);
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
