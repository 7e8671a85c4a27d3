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

/// The European Union's register of VAT numbers: free, without a key, and often without an answer,
/// for it asks the administration of the number's country.
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
                .map(Reply::answer)
                .orElse(Result.INCONCLUSIVE);
    }

    /// What came back.
    public enum Reply {
        VALID(Result.VALID),
        INVALID(Result.INVALID),
        /// It said that it cannot say: a member state is down, too many ask.
        BUSY(Result.INCONCLUSIVE),
        NO_RESPONSE(Result.INCONCLUSIVE);

        private final Result answer;

        Reply(Result response) {
            this.answer = response;
        }

        Result answer() {
            return answer;
        }
    }

    public Reply query(String address, VatNumber number) {
        var question =
                MAPPER.createObjectNode()
                        .put("countryCode", number.value().substring(0, 2))
                        .put("vatNumber", number.value().substring(2));
        var request =
                new Request.Builder()
                        .url(address + "/check-vat-number")
                        .post(RequestBody.create(question.toString(), JSON))
                        .tag(RemoteService.Retryable.class, RemoteService.Retryable.YES)
                        .build();
        try {
            var response = service.send(request);
            return read(response.json(), response.isSuccess());
        } catch (NoResponseException | MalformedResponseException none) {
            return Reply.NO_RESPONSE;
        }
    }

    /// Errors come with any status, 200 included.
    private static Reply read(JsonNode json, boolean success) {
        var errors = json.path("errorWrappers").values();
        if (!errors.isEmpty())
            return errors.stream().allMatch(ViesVatRegister::isInvalidInput)
                    ? Reply.INVALID
                    : Reply.BUSY;
        if (!success) return Reply.NO_RESPONSE;
        var why = json.path("userError").asString("");
        if (!why.isEmpty() && !why.equals("VALID") && !why.startsWith("INVALID")) return Reply.BUSY;
        var valid = json.path("valid");
        if (!valid.isBoolean()) return Reply.NO_RESPONSE;
        return valid.asBoolean() ? Reply.VALID : Reply.INVALID;
    }

    private static boolean isInvalidInput(JsonNode wrapper) {
        return wrapper.path("error").asString("").equals("INVALID_INPUT");
    }
}
