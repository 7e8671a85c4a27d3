package fr.reemploi.adapters.shipping.common;

import fr.reemploi.application.shipping.LabelFile;
import fr.reemploi.httpclient.Outbound;
import fr.reemploi.httpclient.Service;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;

/// Fetches labels from the addresses carriers give out. Whoever knows such an address may read it:
/// no key is sent along.
public final class Labels {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final Service service;

    public Labels(Outbound outbound, String service) {
        this.service = outbound.to(service, Duration.ofSeconds(20));
    }

    /// The label; empty where it does not lie there, or not yet.
    ///
    /// @throws Unavailable `carrier.unavailable`
    public Optional<LabelFile> fetch(String address) {
        var url = HttpUrl.parse(address);
        if (url == null) return Optional.empty();
        var answer = Down.unless(() -> service.send(new Request.Builder().url(url).build()));
        if (answer.isOverloaded()) throw Down.after(answer);
        if (!answer.isSuccess()) return Optional.empty();
        if (!isPdf(answer.body())) throw Down.forNow();
        return Optional.of(new LabelFile(answer.body()));
    }

    private static boolean isPdf(byte[] file) {
        return file.length > PDF.length && Arrays.equals(file, 0, PDF.length, PDF, 0, PDF.length);
    }
}
