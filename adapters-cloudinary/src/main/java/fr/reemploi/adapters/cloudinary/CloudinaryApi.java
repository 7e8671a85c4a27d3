package fr.reemploi.adapters.cloudinary;

import fr.reemploi.adapters.cloudinary.CloudinarySettings.Account;
import fr.reemploi.httpclient.RemoteResponse;
import fr.reemploi.httpclient.RemoteService;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.Credentials;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;

/// The endpoints of Cloudinary's upload and admin APIs that are used, for one account.
record CloudinaryApi(RemoteService service, String address, Account account, InstantSource clock) {
    private static final MediaType BYTES = MediaType.get("application/octet-stream");

    /// Uploads a picture. Safe to retry: an existing picture with the same public id is not
    /// replaced.
    RemoteResponse upload(Map<String, String> parameters, byte[] file) {
        var form = new MultipartBody.Builder().setType(MultipartBody.FORM);
        signed(parameters).forEach(form::addFormDataPart);
        form.addFormDataPart("file", "photo", RequestBody.create(file, BYTES));
        return send(request(uploadUrl(), form.build()));
    }

    /// Deletes a picture and invalidates its cached versions.
    RemoteResponse destroy(String publicId) {
        var form = new FormBody.Builder();
        signed(Map.of("public_id", publicId, "type", "upload", "invalidate", "true"))
                .forEach(form::add);
        return send(request(url("image/destroy").build(), form.build()));
    }

    RemoteResponse ping() {
        return service.send(authorized(url("ping").build()).build());
    }

    /// The description of a picture.
    RemoteResponse read(String publicId) {
        return service.send(authorized(resourceUrl(publicId)).build());
    }

    /// Replaces the tags of a picture.
    RemoteResponse tag(String publicId, String tag) {
        var form = new FormBody.Builder().add("tags", tag).build();
        return send(authorized(resourceUrl(publicId)).post(form).build());
    }

    /// Up to 100 pictures with a tag.
    RemoteResponse listByTag(String tag) {
        var url =
                url("resources/image/tags")
                        .addPathSegment(tag)
                        .addQueryParameter("max_results", "100")
                        .build();
        return service.send(authorized(url).build());
    }

    HttpUrl uploadUrl() {
        return url("image/upload").build();
    }

    /// Adds timestamp, API key and signature to the parameters.
    Map<String, String> signed(Map<String, String> parameters) {
        var all = new TreeMap<>(parameters);
        all.put("timestamp", Long.toString(clock.instant().getEpochSecond()));
        all.put("signature", CloudinarySigner.of(account).sign(all));
        all.put("api_key", account.apiKey());
        return all;
    }

    /// All calls are idempotent.
    private RemoteResponse send(Request request) {
        return service.send(
                request.newBuilder()
                        .tag(RemoteService.Retryable.class, RemoteService.Retryable.YES)
                        .build());
    }

    private static Request request(HttpUrl url, RequestBody body) {
        return new Request.Builder().url(url).post(body).build();
    }

    private Request.Builder authorized(HttpUrl url) {
        return new Request.Builder()
                .url(url)
                .header("Authorization", Credentials.basic(account.apiKey(), account.apiSecret()));
    }

    private HttpUrl resourceUrl(String publicId) {
        return url("resources/image/upload").addPathSegments(publicId).build();
    }

    private HttpUrl.Builder url(String path) {
        return HttpUrl.get(address)
                .newBuilder()
                .addPathSegment("v1_1")
                .addPathSegment(account.cloudName())
                .addPathSegments(path);
    }

    @Override
    public String toString() {
        return "CloudinaryApi[" + account + "]";
    }
}
