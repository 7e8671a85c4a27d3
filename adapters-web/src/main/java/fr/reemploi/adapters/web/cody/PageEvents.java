package fr.reemploi.adapters.web.cody;

import fr.reemploi.application.cody.AnswerListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Passes an answer to the script of the page as server-sent events, whose data is plain text.
final class PageEvents implements AnswerListener {
    private final HttpServletResponse response;
    private final List<Runnable> cancellations = new CopyOnWriteArrayList<>();

    PageEvents(HttpServletResponse response) {
        this.response = response;
    }

    @Override
    public void token(String text) {
        send("token", text);
    }

    @Override
    public void tool(String name, String summary) {
        send("tool", summary);
    }

    @Override
    public void waiting() {
        write(":\n\n");
    }

    @Override
    public void onCancel(Runnable cancel) {
        cancellations.add(cancel);
    }

    /// Sends an event at once; each line of the text is a line of data.
    void send(String event, String text) {
        var data = new StringBuilder("event: ").append(event).append('\n');
        text.lines().forEach(line -> data.append("data: ").append(line).append('\n'));
        if (text.isEmpty() || text.endsWith("\n")) data.append("data: \n");
        write(data.append('\n').toString());
    }

    private synchronized void write(String text) {
        try {
            if (!response.isCommitted()) {
                response.setContentType("text/event-stream");
                response.setCharacterEncoding(StandardCharsets.UTF_8);
                response.setHeader("Cache-Control", "no-store");
                response.setHeader("X-Accel-Buffering", "no");
            }
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
        } catch (IOException visitorLeft) {
            cancellations.forEach(Runnable::run);
            throw new UncheckedIOException(visitorLeft);
        }
    }
}
