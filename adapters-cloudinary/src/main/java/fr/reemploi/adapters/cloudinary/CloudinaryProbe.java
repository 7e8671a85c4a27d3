package fr.reemploi.adapters.cloudinary;

import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.httpclient.MalformedResponseException;
import fr.reemploi.httpclient.NoResponseException;
import fr.reemploi.httpclient.RemoteResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// Tests an account: pings it, uploads a picture of one pixel and removes it.
final class CloudinaryProbe implements Probe {
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=";

    private static final String CREDENTIALS = "credentials";
    private static final String UPLOAD = "upload";
    private static final String REMOVAL = "removal";

    private final CloudinaryClient client;

    CloudinaryProbe(CloudinaryClient client) {
        this.client = client;
    }

    @Override
    public SectionId section() {
        return SectionId.IMAGES;
    }

    @Override
    public List<ProbeResult> probe(SettingValues values) {
        var api = client.api(CloudinarySettings.of(values));
        if (api.isEmpty())
            return List.of(ProbeResult.failed(CREDENTIALS, "check.images.not-configured"));
        var checks = new ArrayList<ProbeResult>();
        checks.add(
                check(
                        CREDENTIALS,
                        api.get(),
                        () -> {
                            var ping = api.get().ping();
                            clock(ping, checks);
                            return credentials(api.get(), ping);
                        }));
        if (checks.stream().allMatch(ProbeResult::ok)) checkUpload(api.get(), checks);
        return checks;
    }

    private void clock(RemoteResponse response, List<ProbeResult> checks) {
        ClockSkew.compare(response, client.clock().instant())
                .ifPresent(clocks -> checks.add(clocks.check()));
    }

    private static ProbeResult credentials(CloudinaryApi api, RemoteResponse response) {
        if (!response.isSuccess()) return rejected(CREDENTIALS, api, response);
        // another server's page may also have status 200
        if (response.json().path("status").isMissingNode())
            throw new MalformedResponseException("no status in the response");
        return ProbeResult.passed(
                CREDENTIALS, "check.images.credentials", api.account().cloudName());
    }

    private static void checkUpload(CloudinaryApi api, List<ProbeResult> checks) {
        var name = api.account().folder() + "/probe-" + UUID.randomUUID();
        checks.add(check(UPLOAD, api, () -> upload(api, name)));
        if (checks.getLast().ok()) checks.add(check(REMOVAL, api, () -> remove(api, name)));
    }

    private static ProbeResult upload(CloudinaryApi api, String name) {
        var parameters = new HashMap<>(CloudinaryClient.UPLOAD_PARAMETERS);
        parameters.put("public_id", name);
        var response = api.upload(parameters, Base64.getDecoder().decode(PIXEL));
        if (!response.isSuccess()) return rejected(UPLOAD, api, response);
        var uploaded = UploadedImage.of(response.json());
        if (!uploaded.publicId().equals(name))
            return ProbeResult.failed(UPLOAD, "check.images.renamed", api.account().folder());
        return CloudinarySigner.of(api.account())
                        .verify(name, uploaded.version(), uploaded.signature())
                ? ProbeResult.passed(UPLOAD, "check.images.upload", api.account().folder())
                : ProbeResult.failed(UPLOAD, "check.images.not-genuine", api.address());
    }

    private static ProbeResult remove(CloudinaryApi api, String name) {
        var response = api.destroy(name);
        return response.isSuccess() && response.json().path("result").asString("").equals("ok")
                ? ProbeResult.passed(REMOVAL, "check.images.removal")
                : ProbeResult.failed(REMOVAL, "check.images.not-removed", name);
    }

    private static ProbeResult check(String what, CloudinaryApi api, Supplier<ProbeResult> call) {
        try {
            return call.get();
        } catch (NoResponseException silent) {
            return ProbeResult.failed(what, "check.images.unreachable", api.address());
        } catch (MalformedResponseException page) {
            return ProbeResult.failed(what, "check.images.not-cloudinary", api.address());
        }
    }

    private static ProbeResult rejected(String what, CloudinaryApi api, RemoteResponse response) {
        var account = api.account();
        if (response.redirect().isPresent())
            return ProbeResult.failed(
                    what,
                    "check.redirected",
                    api.address(),
                    response.status(),
                    response.redirect().orElse(""));
        return switch (CloudinaryError.of(response)) {
            case UNKNOWN_KEY ->
                    ProbeResult.failed(what, "check.images.unknown-key", account.apiKey());
            case WRONG_SECRET -> ProbeResult.failed(what, "check.images.wrong-secret");
            case CLOUD_MISMATCH ->
                    ProbeResult.failed(what, "check.images.other-cloud", account.cloudName());
            case UNKNOWN_CLOUD ->
                    ProbeResult.failed(what, "check.images.unknown-cloud", account.cloudName());
            case STALE_TIMESTAMP -> ProbeResult.failed(what, "check.images.stale");
            case FOLDER_NOT_ALLOWED ->
                    ProbeResult.failed(what, "check.images.folder", account.folder());
            case OVERLOADED -> overloaded(what, response);
            case REJECTED -> ProbeResult.failed(what, "check.images.refused");
            case INVALID_IMAGE, UNKNOWN ->
                    response.status() == 404
                            ? ProbeResult.failed(
                                    what, "check.images.unknown-cloud", account.cloudName())
                            : ProbeResult.failed(
                                    what, "check.images.upload-refused", response.status());
        };
    }

    /// The rate limit applies to the admin API; uploads still work.
    private static ProbeResult overloaded(String what, RemoteResponse response) {
        return response.status() >= 500
                ? ProbeResult.failed(what, "check.images.failing", response.status())
                : ProbeResult.failed(what, "check.images.rate-limited");
    }
}
