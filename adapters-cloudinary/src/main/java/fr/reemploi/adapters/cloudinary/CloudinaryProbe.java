package fr.reemploi.adapters.cloudinary;

import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.Section;
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

/// Tries an account: asks whether it is there, then sends a picture of one pixel and removes it.
final class CloudinaryProbe implements Probe {
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=";

    private static final String CREDENTIALS = "credentials";
    private static final String UPLOAD = "upload";
    private static final String REMOVAL = "removal";

    private final CloudinaryClient outside;

    CloudinaryProbe(CloudinaryClient outside) {
        this.outside = outside;
    }

    @Override
    public Section section() {
        return Section.IMAGES;
    }

    @Override
    public List<ProbeResult> probe(SettingValues values) {
        var calls = outside.calls(CloudinarySettings.of(values));
        if (calls.isEmpty())
            return List.of(ProbeResult.wrong(CREDENTIALS, "check.images.not-configured"));
        var checks = new ArrayList<ProbeResult>();
        checks.add(
                asking(
                        CREDENTIALS,
                        calls.get(),
                        () -> {
                            var pinged = calls.get().ping();
                            clock(pinged, checks);
                            return credentials(calls.get(), pinged);
                        }));
        if (checks.stream().allMatch(ProbeResult::ok)) send(calls.get(), checks);
        return checks;
    }

    private void clock(RemoteResponse answer, List<ProbeResult> checks) {
        ClockSkew.compare(answer, outside.clock().instant())
                .ifPresent(clocks -> checks.add(clocks.check()));
    }

    private static ProbeResult credentials(CloudinaryApi calls, RemoteResponse answer) {
        if (!answer.isSuccess()) return refused(CREDENTIALS, calls, answer);
        // the page of something else also answers 200
        if (answer.json().path("status").isMissingNode())
            throw new MalformedResponseException("no status");
        return ProbeResult.right(
                CREDENTIALS, "check.images.credentials", calls.account().cloudName());
    }

    private static void send(CloudinaryApi calls, List<ProbeResult> checks) {
        var name = calls.account().folder() + "/probe-" + UUID.randomUUID();
        checks.add(asking(UPLOAD, calls, () -> upload(calls, name)));
        if (checks.getLast().ok()) checks.add(asking(REMOVAL, calls, () -> remove(calls, name)));
    }

    private static ProbeResult upload(CloudinaryApi calls, String name) {
        var parameters = new HashMap<>(CloudinaryClient.INCOMING);
        parameters.put("public_id", name);
        var answer = calls.upload(parameters, Base64.getDecoder().decode(PIXEL));
        if (!answer.isSuccess()) return refused(UPLOAD, calls, answer);
        var kept = UploadedImage.of(answer.json());
        if (!kept.publicId().equals(name))
            return ProbeResult.wrong(UPLOAD, "check.images.renamed", calls.account().folder());
        return CloudinarySigner.of(calls.account())
                        .isGenuine(name, kept.version(), kept.signature())
                ? ProbeResult.right(UPLOAD, "check.images.upload", calls.account().folder())
                : ProbeResult.wrong(UPLOAD, "check.images.not-genuine", calls.address());
    }

    private static ProbeResult remove(CloudinaryApi calls, String name) {
        var answer = calls.destroy(name);
        return answer.isSuccess() && answer.json().path("result").asString("").equals("ok")
                ? ProbeResult.right(REMOVAL, "check.images.removal")
                : ProbeResult.wrong(REMOVAL, "check.images.not-removed", name);
    }

    private static ProbeResult asking(
            String what, CloudinaryApi calls, Supplier<ProbeResult> question) {
        try {
            return question.get();
        } catch (NoResponseException silent) {
            return ProbeResult.wrong(what, "check.images.unreachable", calls.address());
        } catch (MalformedResponseException page) {
            return ProbeResult.wrong(what, "check.images.not-cloudinary", calls.address());
        }
    }

    private static ProbeResult refused(String what, CloudinaryApi calls, RemoteResponse answer) {
        var account = calls.account();
        return switch (CloudinaryError.of(answer)) {
            case UNKNOWN_KEY ->
                    ProbeResult.wrong(what, "check.images.unknown-key", account.apiKey());
            case WRONG_SECRET -> ProbeResult.wrong(what, "check.images.wrong-secret");
            case OTHER_CLOUD ->
                    ProbeResult.wrong(what, "check.images.other-cloud", account.cloudName());
            case UNKNOWN_CLOUD ->
                    ProbeResult.wrong(what, "check.images.unknown-cloud", account.cloudName());
            case STALE -> ProbeResult.wrong(what, "check.images.stale");
            case FOLDER -> ProbeResult.wrong(what, "check.images.folder", account.folder());
            case OVERLOADED -> overloaded(what, answer);
            case REFUSED -> ProbeResult.wrong(what, "check.images.refused");
            case NO_PICTURE, UNKNOWN ->
                    answer.status() == 404
                            ? ProbeResult.wrong(
                                    what, "check.images.unknown-cloud", account.cloudName())
                            : ProbeResult.wrong(
                                    what, "check.images.upload-refused", answer.status());
        };
    }

    /// The limit is on what an administrator asks, per hour; pictures still go through.
    private static ProbeResult overloaded(String what, RemoteResponse answer) {
        return answer.status() >= 500
                ? ProbeResult.wrong(what, "check.images.failing", answer.status())
                : ProbeResult.wrong(what, "check.images.rate-limited");
    }
}
