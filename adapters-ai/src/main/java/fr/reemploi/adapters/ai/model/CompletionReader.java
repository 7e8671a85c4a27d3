package fr.reemploi.adapters.ai.model;

import fr.reemploi.adapters.ai.model.CompletionResult.ErrorReply;
import fr.reemploi.adapters.ai.model.CompletionResult.WholeReply;
import fr.reemploi.application.cody.ChatModel.ChatStream;
import fr.reemploi.httpclient.RemoteService.StreamReader;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a reply while it arrives: as events, or whole from a server that does not stream.
final class CompletionReader extends EventSourceListener implements StreamReader<CompletionResult> {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long MAX_BODY = 1 << 20;
    private static final String END = "[DONE]";

    private final CompletionChunks chunks;
    private Optional<CompletionError> error = Optional.empty();
    private Optional<Throwable> failure = Optional.empty();
    private boolean begun;
    private boolean ended;

    CompletionReader(ChatStream stream) {
        this.chunks = new CompletionChunks(stream);
    }

    /// Whether the server began to reply.
    boolean hasBegun() {
        return begun;
    }

    /// Whether some text was passed on, which cannot be taken back.
    boolean hasPassedOn() {
        return chunks.hasText();
    }

    @Override
    public CompletionResult read(Response response) throws IOException {
        if (!response.isSuccessful())
            return new ErrorReply(
                    CompletionError.of(
                            response.code(),
                            response.headers(),
                            response.peekBody(MAX_BODY).string()));
        begun = true;
        var type = response.body().contentType();
        if (type != null && type.subtype().equals("json")) readWhole(response);
        else EventSources.processResponse(response, this);
        if (error.isPresent()) return new ErrorReply(error.get());
        if (!ended && failure.isPresent()) throw new IOException(failure.get());
        if (!ended && !chunks.isFinished()) throw new IOException("the stream ended too early");
        return new WholeReply(chunks.reply());
    }

    private void readWhole(Response response) throws IOException {
        var body = response.peekBody(MAX_BODY).string();
        read(body).ifPresentOrElse(this::accept, () -> failure = Optional.of(notJson()));
    }

    @Override
    public void onEvent(
            EventSource source, @Nullable String id, @Nullable String type, String data) {
        if (data.strip().equals(END)) {
            ended = true;
            source.cancel();
            return;
        }
        read(data).ifPresentOrElse(this::accept, () -> failure = Optional.of(notJson()));
        if (error.isPresent() || failure.isPresent() || chunks.isTooLong()) {
            ended = chunks.isTooLong();
            source.cancel();
        }
    }

    private void accept(JsonNode chunk) {
        if (chunk.has("error") || chunk.path("object").asString("").equals("error"))
            error = Optional.of(CompletionError.inStream(chunk));
        else chunks.add(chunk);
    }

    @Override
    public void onFailure(
            EventSource source, @Nullable Throwable thrown, @Nullable Response response) {
        if (failure.isEmpty())
            failure = Optional.of(thrown == null ? new IOException("no stream") : thrown);
    }

    private static Optional<JsonNode> read(String data) {
        try {
            return Optional.ofNullable(JSON.readTree(data)).filter(JsonNode::isObject);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static IOException notJson() {
        return new IOException("not JSON");
    }
}
