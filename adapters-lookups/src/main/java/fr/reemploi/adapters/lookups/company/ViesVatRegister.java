package fr.reemploi.adapters.lookups.company;

import fr.reemploi.application.lookup.VatRegister;
import fr.reemploi.domain.account.VatNumber;
import fr.reemploi.httpclient.MalformedResponseException;
import fr.reemploi.httpclient.NoResponseException;
import fr.reemploi.httpclient.RemoteService;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// VIES, the VAT number validation of the European Union. It is free and needs no key, but is often
/// unavailable, since it forwards each request to the member state.
public final class ViesVatRegister implements VatRegister {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final RemoteService service;
    private final Supplier<Optional<String>> address;

    public ViesVatRegister(RemoteService service, Supplier<Optional<String>> address) {
        this.service = service;
        this.address = address;
    }

    @Override
    public Result check(VatNumber number) {
        return address.get()
                .map(configured -> query(configured, number))
                .map(Reply::result)
                .orElse(Result.INCONCLUSIVE);
    }

    /// The reply of VIES.
    public enum Reply {
        VALID(Result.VALID),
        INVALID(Result.INVALID),
        /// VIES cannot answer: a member state is unavailable, or there are too many requests.
        BUSY(Result.INCONCLUSIVE),
        NO_RESPONSE(Result.INCONCLUSIVE);

        private final Result result;

        Reply(Result result) {
            this.result = result;
        }

        Result result() {
            return result;
        }
    }

    public Reply query(String address, VatNumber number) {
        var parameters =
                MAPPER.createObjectNode()
                        .put("countryCode", number.value().substring(0, 2))
                        .put("vatNumber", number.value().substring(2));
        var request =
                new Request.Builder()
                        .url(address + "/check-vat-number")
                        .post(RequestBody.create(parameters.toString(), JSON))
                        .tag(RemoteService.Retryable.class, RemoteService.Retryable.YES)
                        .build();
        try {
            var response = service.send(request);
            return read(response.json(), response.isSuccess());
        } catch (NoResponseException | MalformedResponseException failure) {
            return Reply.NO_RESPONSE;
        }
    }

    /// Errors may have any status, including 200.
    private static Reply read(JsonNode json, boolean success) {
        var errors = json.path("errorWrappers").values();
        if (!errors.isEmpty())
            return errors.stream().allMatch(ViesVatRegister::isInvalidInput)
                    ? Reply.INVALID
                    : Reply.BUSY;
        if (!success) return Reply.NO_RESPONSE;
        var error = json.path("userError").asString("");
        if (!error.isEmpty() && !error.equals("VALID") && !error.startsWith("INVALID"))
            return Reply.BUSY;
        var valid = json.path("valid");
        if (!valid.isBoolean()) return Reply.NO_RESPONSE;
        return valid.asBoolean() ? Reply.VALID : Reply.INVALID;
    }

    private static boolean isInvalidInput(JsonNode wrapper) {
        return wrapper.path("error").asString("").equals("INVALID_INPUT");
    }
}
