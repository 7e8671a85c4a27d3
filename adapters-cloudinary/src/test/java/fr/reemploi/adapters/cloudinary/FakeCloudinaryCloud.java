package fr.reemploi.adapters.cloudinary;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Credentials;

/// Stored pictures and endpoints of a simulated Cloudinary cloud.
final class FakeCloudinaryCloud {
    private static final Pattern DELIVERY =
            Pattern.compile("/([^/]+)/image/upload/(.*/)?v(\\d+)/(.+)\\.[a-z]+");
    private static final Pattern WIDTH = Pattern.compile("w_(\\d+)");
    private static final String UPLOAD = "/image/upload";
    private static final String DESTROY = "/image/destroy";
    private static final String RESOURCE = "/resources/image/upload/";
    private static final String TAGS = "/resources/image/tags/";
    private static final int LARGEST = 10 * 1024 * 1024;

    private final Map<String, FakeAsset> assets = new ConcurrentSkipListMap<>();
    private final AtomicLong versions = new AtomicLong(1_700_000_000);
    private volatile InstantSource clock = InstantSource.system();
    private volatile String answersSecret = FakeCloudinary.SECRET;
    private volatile boolean renaming;

    List<String> names() {
        return List.copyOf(assets.keySet());
    }

    void setTime(Instant now) {
        clock = InstantSource.fixed(now);
    }

    void renameUploads() {
        renaming = true;
    }

    void signResponsesWith(String secret) {
        answersSecret = secret;
    }

    MockResponse respond(RecordedRequest request) {
        var path = request.getUrl().encodedPath();
        var response = path.startsWith("/v1_1/") ? api(request, path) : deliver(path);
        return response.setHeader(
                        "Date",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                clock.instant().atOffset(ZoneOffset.UTC)))
                .build();
    }

    private MockResponse.Builder api(RecordedRequest request, String path) {
        var cloud = path.split("/", -1)[2];
        var call = path.substring("/v1_1/".length() + cloud.length());
        if (!cloud.equals(FakeCloudinary.CLOUD) && cloud.startsWith("unknown"))
            return FakeCloudinaryResponses.error(401, "Invalid cloud_name " + cloud);
        var signed = call.equals(UPLOAD) || call.equals(DESTROY);
        return signed
                ? signed(cloud, call, FakeUploadForm.of(request))
                : administer(cloud, call, request);
    }

    private MockResponse.Builder signed(String cloud, String call, FakeUploadForm form) {
        var key = form.field("api_key");
        if (key.isEmpty()) return FakeCloudinaryResponses.error(400, "Must supply api_key");
        if (!key.equals(FakeCloudinary.KEY))
            return FakeCloudinaryResponses.error(401, "Unknown API key " + key);
        if (!cloud.equals(FakeCloudinary.CLOUD))
            return FakeCloudinaryResponses.error(401, "cloud_name mismatch");
        if (!form.field("timestamp").matches("\\d{10}"))
            return FakeCloudinaryResponses.error(400, "Missing required parameter - timestamp");
        var toSign = FakeCloudinarySignatures.toSign(form.fields());
        if (!FakeCloudinarySignatures.matches(
                toSign, FakeCloudinary.SECRET, form.field("signature")))
            return FakeCloudinaryResponses.error(
                    401,
                    "Invalid Signature "
                            + form.field("signature")
                            + ". String to sign - '"
                            + toSign
                            + "'.");
        var sentAt = Instant.ofEpochSecond(Long.parseLong(form.field("timestamp")));
        if (Duration.between(sentAt, clock.instant()).abs().compareTo(Duration.ofHours(1)) > 0)
            return FakeCloudinaryResponses.error(
                    400,
                    "Stale request - reported time is "
                            + sentAt
                            + " which is more than 1 hour ago");
        return call.equals(UPLOAD) ? upload(form) : destroy(form);
    }

    private MockResponse.Builder upload(FakeUploadForm form) {
        var file = form.file();
        if (file.isEmpty())
            return FakeCloudinaryResponses.error(400, "Missing required parameter - file");
        if (file.get().size() == 0) return FakeCloudinaryResponses.error(400, "Empty file");
        if (file.get().size() > LARGEST)
            return FakeCloudinaryResponses.error(
                    400, "File size too large. Got " + file.get().size() + ".");
        var picture = FakeImage.of(file.get());
        if (picture.isEmpty()) return FakeCloudinaryResponses.error(400, "Invalid image file");
        var allowed = form.field("allowed_formats");
        if (!allowed.isEmpty() && !List.of(allowed.split(",", -1)).contains(picture.get().format()))
            return FakeCloudinaryResponses.error(
                    400, "Image file format " + picture.get().format() + " not allowed");
        return uploadResult(form, picture.get());
    }

    private MockResponse.Builder uploadResult(FakeUploadForm form, FakeImage uploaded) {
        var name = renaming ? "anything" + versions.get() : form.field("public_id");
        var before = assets.get(name);
        if (before != null && form.field("overwrite").equals("false"))
            return FakeCloudinaryResponses.json(before.json(answersSecret, true));
        var limit = WIDTH.matcher(form.field("transformation"));
        var tags = form.field("tags");
        var asset =
                new FakeAsset(
                        name,
                        versions.incrementAndGet(),
                        limit.find() ? uploaded.within(Integer.parseInt(limit.group(1))) : uploaded,
                        tags.isEmpty() ? List.of() : List.of(tags.split(",", -1)),
                        clock.instant());
        assets.put(name, asset);
        return FakeCloudinaryResponses.json(asset.json(answersSecret, false));
    }

    private MockResponse.Builder destroy(FakeUploadForm form) {
        var gone = assets.remove(form.field("public_id"));
        return FakeCloudinaryResponses.json(Map.of("result", gone == null ? "not found" : "ok"));
    }

    private MockResponse.Builder administer(String cloud, String call, RecordedRequest request) {
        var authorization = String.valueOf(request.getHeaders().get("Authorization"));
        if (!cloud.equals(FakeCloudinary.CLOUD))
            return FakeCloudinaryResponses.error(401, "cloud_name mismatch");
        if (!authorization.equals(Credentials.basic(FakeCloudinary.KEY, FakeCloudinary.SECRET)))
            return FakeCloudinaryResponses.error(
                    401,
                    new String(
                                            java.util.Base64.getDecoder()
                                                    .decode(authorization.replace("Basic ", "")),
                                            java.nio.charset.StandardCharsets.UTF_8)
                                    .startsWith(FakeCloudinary.KEY + ":")
                            ? "api_secret mismatch"
                            : "unknown api_key");
        if (call.equals("/ping")) return FakeCloudinaryResponses.json(Map.of("status", "ok"));
        if (call.equals("/usage"))
            return FakeCloudinaryResponses.json(
                    Map.of(
                            "plan",
                            "Free",
                            "media_limits",
                            Map.of("image_max_size_bytes", LARGEST, "image_max_px", 25_000_000)));
        if (call.startsWith(TAGS)) return tagged(call.substring(TAGS.length()));
        return call.startsWith(RESOURCE)
                ? resource(call.substring(RESOURCE.length()), request)
                : FakeCloudinaryResponses.error(404, "Not found");
    }

    private MockResponse.Builder resource(String name, RecordedRequest request) {
        var asset = assets.get(name);
        if (asset == null)
            return FakeCloudinaryResponses.error(404, "Resource not found - " + name);
        if (request.getMethod().equals("POST"))
            asset = asset.tagged(List.of(FakeUploadForm.of(request).field("tags").split(",", -1)));
        assets.put(name, asset);
        return FakeCloudinaryResponses.json(asset.json());
    }

    private MockResponse.Builder tagged(String tag) {
        var resources = new ArrayList<Map<String, Object>>();
        for (var asset : assets.values())
            if (asset.tags().contains(tag)) resources.add(asset.json());
        return FakeCloudinaryResponses.json(Map.of("resources", resources));
    }

    private MockResponse.Builder deliver(String path) {
        var match = DELIVERY.matcher(path);
        var asset = match.matches() ? assets.get(match.group(4)) : null;
        if (asset == null || !match.group(1).equals(FakeCloudinary.CLOUD))
            return FakeCloudinaryResponses.error(404, "Resource not found");
        if (asset.version() != Long.parseLong(match.group(3)))
            return FakeCloudinaryResponses.error(404, "Resource not found");
        var limit = WIDTH.matcher(String.valueOf(match.group(2)));
        return FakeCloudinaryResponses.picture(
                limit.find()
                        ? asset.picture().within(Integer.parseInt(limit.group(1)))
                        : asset.picture());
    }
}
