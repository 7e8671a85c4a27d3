package fr.reemploi.adapters.lookups.company;

import fr.reemploi.application.lookup.VatRegister;
import fr.reemploi.domain.account.VatNumber;
import fr.reemploi.httpclient.NoAnswer;
import fr.reemploi.httpclient.NotUnderstood;
import fr.reemploi.httpclient.Service;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The European Union's register of VAT numbers: free, without a key, and often without an answer,
/// for it asks the administration of the number's country.
public final class Vies implements VatRegister {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Service service;
    private final Supplier<Optional<String>> address;

    public Vies(Service service, Supplier<Optional<String>> address) {
        this.service = service;
        this.address = address;
    }

    @Override
    public Answer check(VatNumber number) {
        return address.get()
                .map(configured -> ask(configured, number))
                .map(Reply::answer)
                .orElse(Answer.UNSURE);
    }

    /// What came back.
    public enum Reply {
        VALID(Answer.VALID),
        INVALID(Answer.INVALID),
        /// It said that it cannot say: a member state is down, too many ask.
        BUSY(Answer.UNSURE),
        SILENT(Answer.UNSURE);

        private final Answer answer;

        Reply(Answer answer) {
            this.answer = answer;
        }

        Answer answer() {
            return answer;
        }
    }

    public Reply ask(String address, VatNumber number) {
        var question =
                MAPPER.createObjectNode()
                        .put("countryCode", number.value().substring(0, 2))
                        .put("vatNumber", number.value().substring(2));
        var request =
                new Request.Builder()
                        .url(address + "/check-vat-number")
                        .post(RequestBody.create(question.toString(), JSON))
                        .tag(Service.Repeatable.class, Service.Repeatable.YES)
                        .build();
        try {
            var heard = service.send(request);
            return read(heard.json(), heard.isSuccess());
        } catch (NoAnswer | NotUnderstood none) {
            return Reply.SILENT;
        }
    }

    /// Errors come with any status, 200 included.
    private static Reply read(JsonNode json, boolean success) {
        var errors = json.path("errorWrappers").values();
        if (!errors.isEmpty())
            return errors.stream().allMatch(Vies::isInvalidInput) ? Reply.INVALID : Reply.BUSY;
        if (!success) return Reply.SILENT;
        var why = json.path("userError").asString("");
        if (!why.isEmpty() && !why.equals("VALID") && !why.startsWith("INVALID")) return Reply.BUSY;
        var valid = json.path("valid");
        if (!valid.isBoolean()) return Reply.SILENT;
        return valid.asBoolean() ? Reply.VALID : Reply.INVALID;
    }

    private static boolean isInvalidInput(JsonNode wrapper) {
        return wrapper.path("error").asString("").equals("INVALID_INPUT");
    }
}
