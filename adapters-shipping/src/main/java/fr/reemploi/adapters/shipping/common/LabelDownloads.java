package fr.reemploi.adapters.shipping.common;

import fr.reemploi.application.shipping.LabelFile;
import fr.reemploi.httpclient.HttpClients;
import fr.reemploi.httpclient.RemoteResponse;
import fr.reemploi.httpclient.RemoteService;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;

/// Downloads labels from the URLs that carriers return. No credentials are sent: the URL itself
/// grants access.
public final class LabelDownloads {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final RemoteService service;

    public LabelDownloads(HttpClients httpClients, String service) {
        this.service = httpClients.service(service, Duration.ofSeconds(20));
    }

    /// The label; empty if it is not available, or not yet.
    ///
    /// @throws UnavailableException `carrier.unavailable`
    public Optional<LabelFile> fetch(String address) {
        var url = HttpUrl.parse(address);
        if (url == null) return Optional.empty();
        var response =
                CarrierUnavailable.translate(
                        () -> service.send(new Request.Builder().url(url).build()));
        return read(response);
    }

    /// The label in a response; empty if it says that there is none, or not yet.
    ///
    /// @throws UnavailableException `carrier.unavailable`
    public static Optional<LabelFile> read(RemoteResponse response) {
        if (response.isOverloaded()) throw CarrierUnavailable.after(response);
        if (!response.isSuccess()) return Optional.empty();
        if (!isPdf(response.body())) throw CarrierUnavailable.temporarily();
        return Optional.of(new LabelFile(response.body()));
    }

    private static boolean isPdf(byte[] file) {
        return file.length > PDF.length && Arrays.equals(file, 0, PDF.length, PDF, 0, PDF.length);
    }
}
