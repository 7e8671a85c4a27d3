package fr.reemploi.adapters.cloudinary;

import fr.reemploi.application.settings.Check;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.Values;
import fr.reemploi.httpclient.Answer;
import fr.reemploi.httpclient.NoAnswer;
import fr.reemploi.httpclient.NotUnderstood;
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

    private final Outside outside;

    CloudinaryProbe(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Section section() {
        return Section.IMAGES;
    }

    @Override
    public List<Check> probe(Values values) {
        var calls = outside.calls(CloudinarySettings.of(values));
        if (calls.isEmpty())
            return List.of(Check.wrong(CREDENTIALS, "check.images.not-configured"));
        var checks = new ArrayList<Check>();
        checks.add(
                asking(
                        CREDENTIALS,
                        calls.get(),
                        () -> {
                            var pinged = calls.get().ping();
                            clock(pinged, checks);
                            return credentials(calls.get(), pinged);
                        }));
        if (checks.stream().allMatch(Check::ok)) send(calls.get(), checks);
        return checks;
    }

    private void clock(Answer answer, List<Check> checks) {
        Clocks.compare(answer, outside.clock().instant())
                .ifPresent(clocks -> checks.add(clocks.check()));
    }

    private static Check credentials(CloudinaryCalls calls, Answer answer) {
        if (!answer.isSuccess()) return refused(CREDENTIALS, calls, answer);
        // the page of something else also answers 200
        if (answer.json().path("status").isMissingNode()) throw new NotUnderstood("no status");
        return Check.right(CREDENTIALS, "check.images.credentials", calls.account().cloudName());
    }

    private static void send(CloudinaryCalls calls, List<Check> checks) {
        var name = calls.account().folder() + "/probe-" + UUID.randomUUID();
        checks.add(asking(UPLOAD, calls, () -> upload(calls, name)));
        if (checks.getLast().ok()) checks.add(asking(REMOVAL, calls, () -> remove(calls, name)));
    }

    private static Check upload(CloudinaryCalls calls, String name) {
        var parameters = new HashMap<>(Outside.INCOMING);
        parameters.put("public_id", name);
        var answer = calls.upload(parameters, Base64.getDecoder().decode(PIXEL));
        if (!answer.isSuccess()) return refused(UPLOAD, calls, answer);
        var kept = Kept.of(answer.json());
        if (!kept.publicId().equals(name))
            return Check.wrong(UPLOAD, "check.images.renamed", calls.account().folder());
        return Signing.of(calls.account()).isGenuine(name, kept.version(), kept.signature())
                ? Check.right(UPLOAD, "check.images.upload", calls.account().folder())
                : Check.wrong(UPLOAD, "check.images.not-genuine", calls.address());
    }

    private static Check remove(CloudinaryCalls calls, String name) {
        var answer = calls.destroy(name);
        return answer.isSuccess() && answer.json().path("result").asString("").equals("ok")
                ? Check.right(REMOVAL, "check.images.removal")
                : Check.wrong(REMOVAL, "check.images.not-removed", name);
    }

    private static Check asking(String what, CloudinaryCalls calls, Supplier<Check> question) {
        try {
            return question.get();
        } catch (NoAnswer silent) {
            return Check.wrong(what, "check.images.unreachable", calls.address());
        } catch (NotUnderstood page) {
            return Check.wrong(what, "check.images.not-cloudinary", calls.address());
        }
    }

    private static Check refused(String what, CloudinaryCalls calls, Answer answer) {
        var account = calls.account();
        return switch (Complaint.of(answer)) {
            case UNKNOWN_KEY -> Check.wrong(what, "check.images.unknown-key", account.apiKey());
            case WRONG_SECRET -> Check.wrong(what, "check.images.wrong-secret");
            case OTHER_CLOUD -> Check.wrong(what, "check.images.other-cloud", account.cloudName());
            case UNKNOWN_CLOUD ->
                    Check.wrong(what, "check.images.unknown-cloud", account.cloudName());
            case STALE -> Check.wrong(what, "check.images.stale");
            case FOLDER -> Check.wrong(what, "check.images.folder", account.folder());
            case OVERLOADED -> overloaded(what, answer);
            case REFUSED -> Check.wrong(what, "check.images.refused");
            case NO_PICTURE, UNKNOWN ->
                    answer.status() == 404
                            ? Check.wrong(what, "check.images.unknown-cloud", account.cloudName())
                            : Check.wrong(what, "check.images.upload-refused", answer.status());
        };
    }

    /// The limit is on what an administrator asks, per hour; pictures still go through.
    private static Check overloaded(String what, Answer answer) {
        return answer.status() >= 500
                ? Check.wrong(what, "check.images.failing", answer.status())
                : Check.wrong(what, "check.images.rate-limited");
    }
}
