package fr.reemploi.adapters.lookups.vehicle;

import fr.reemploi.application.lookup.PlateRegister;
import fr.reemploi.application.lookup.PlateRegister.Outcome.Found;
import fr.reemploi.application.lookup.PlateRegister.Outcome.NotConfigured;
import fr.reemploi.application.lookup.PlateRegister.Outcome.QuotaExceeded;
import fr.reemploi.application.lookup.PlateRegister.Outcome.Unknown;
import fr.reemploi.application.lookup.PlateRegister.Outcome.Unreachable;
import fr.reemploi.domain.vehicle.Plate;
import fr.reemploi.httpclient.MalformedResponseException;
import fr.reemploi.httpclient.NoResponseException;
import fr.reemploi.httpclient.RemoteResponse;
import fr.reemploi.httpclient.RemoteService;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks up plates at a commercial vendor that resells data of the French register (SIV). Plates,
/// keys and the vendor's messages are not logged; messages may quote either.
public final class PlateVendorLookup implements PlateRegister {
    private static final Logger LOG = LoggerFactory.getLogger(PlateVendorLookup.class);
    private static final Duration RETRY_SOON = Duration.ofMinutes(1);
    private static final Duration RETRY_LATER = Duration.ofMinutes(15);
    private static final Duration RETRY_MUCH_LATER = Duration.ofHours(1);

    /// No other fault has this delay.
    private static final Outcome KEY_REJECTED = new Unreachable(RETRY_LATER, false);

    private final RemoteService service;
    private final Supplier<Optional<PlateVendor>> vendor;
    private final VehicleIdentityMapper mapper;

    public PlateVendorLookup(
            RemoteService service,
            Supplier<Optional<PlateVendor>> vendor,
            VehicleIdentityMapper mapper) {
        this.service = service;
        this.vendor = vendor;
        this.mapper = mapper;
    }

    @Override
    public boolean isConfigured() {
        return vendor.get().isPresent();
    }

    @Override
    public Outcome find(Plate plate) {
        return vendor.get()
                .map(configured -> query(configured, plate))
                .orElseGet(NotConfigured::new);
    }

    /// Looks up a plate with these settings instead of the current ones.
    public Outcome query(PlateVendor vendor, Plate plate) {
        try {
            return read(service.send(request(vendor, plate)), vendor);
        } catch (NoResponseException failure) {
            return new Unreachable(RETRY_SOON, failure.mayHaveBeenSent());
        } catch (MalformedResponseException malformed) {
            LOG.warn("{}: {}", service.name(), malformed.getMessage());
            return new Unreachable(RETRY_SOON, true);
        }
    }

    private static Request request(PlateVendor vendor, Plate plate) {
        var address =
                vendor.address()
                        .replace(PlateFields.PLATE_PLACEHOLDER, encoded(plate.compact()))
                        .replace(PlateFields.TOKEN_PLACEHOLDER, encoded(vendor.token().orElse("")));
        var request = new Request.Builder().url(address).header("Accept", "application/json");
        return vendor.post() ? request.post(RequestBody.EMPTY).build() : request.build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Outcome read(RemoteResponse response, PlateVendor vendor) {
        return switch (response.status()) {
            case 401, 403 -> keyRejected();
            case 402 -> new QuotaExceeded(RETRY_MUCH_LATER);
            case 429 -> new QuotaExceeded(retryAfter(response));
            // with JSON, the vehicle is unknown; without, the URL is wrong
            case 404 ->
                    outcomeUnlessError(
                            PlateResponse.of(response.json(), vendor.fields()), new Unknown());
            default -> {
                if (response.isSuccess())
                    yield outcome(PlateResponse.of(response.json(), vendor.fields()));
                LOG.warn("{}: status {}", service.name(), response.status());
                yield new Unreachable(RETRY_SOON, false);
            }
        };
    }

    private Outcome outcome(PlateResponse response) {
        var identity = mapper.identity(response);
        var identified =
                identity.make().isPresent()
                        || identity.vin().isPresent()
                        || response.value("make").isPresent();
        return outcomeUnlessError(response, identified ? new Found(identity) : new Unknown());
    }

    /// @param withoutError the outcome of a response without an error
    private Outcome outcomeUnlessError(PlateResponse response, Outcome withoutError) {
        return switch (VendorError.of(response.value("error"))) {
            case NONE -> withoutError;
            case NO_SUCH_VEHICLE -> new Unknown();
            case QUOTA -> new QuotaExceeded(RETRY_MUCH_LATER);
            case KEY -> keyRejected();
            case UNCLEAR -> {
                LOG.warn("{}: unrecognised error message", service.name());
                yield new Unreachable(RETRY_SOON, true);
            }
        };
    }

    private Outcome keyRejected() {
        LOG.error("{}: the vendor rejected the configured key", service.name());
        return KEY_REJECTED;
    }

    /// Whether an outcome means that the vendor rejected the key.
    public static boolean isKeyRejected(Outcome outcome) {
        return outcome.equals(KEY_REJECTED);
    }

    private static Duration retryAfter(RemoteResponse response) {
        return Optional.ofNullable(response.headers().get("Retry-After"))
                .map(String::strip)
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(RETRY_LATER);
    }
}
