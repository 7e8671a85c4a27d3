package fr.reemploi.application.content;

import fr.reemploi.domain.content.Faq;
import fr.reemploi.domain.content.FaqEntry;
import fr.reemploi.domain.content.FaqEntryId;
import fr.reemploi.domain.content.FaqText;
import fr.reemploi.domain.shared.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The entries of the FAQ that come with the program, from `faq.txt`. A site shows them until its
/// operator changes an entry; from then on all entries are the operator's.
public final class DefaultFaq {
    private static final int ORDER_STEP = 10;

    /// The default entries.
    public static final Faq FAQ = load();

    private DefaultFaq() {}

    private static Faq load() {
        try (var file = DefaultFaq.class.getResourceAsStream("faq.txt")) {
            if (file == null) throw new IllegalStateException("faq.txt is missing");
            return new Faq(
                    Version.NEW, read(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An entry starts with `# category name`; `? ` before each question, in French then English.
    private static List<FaqEntry> read(String file) {
        var entries = new ArrayList<FaqEntry>();
        for (var block : file.split("(?m)^# ", -1)) {
            if (block.isBlank()) continue;
            var texts = block.split("(?m)^\\? ", -1);
            var head = texts[0].strip().split(" ", -1);
            if (texts.length != 3 || head.length != 2)
                throw new IllegalStateException("faq.txt: " + texts[0]);
            entries.add(
                    new FaqEntry(
                            id(head[1]),
                            head[0],
                            (entries.size() + 1) * ORDER_STEP,
                            text(texts[1]),
                            text(texts[2])));
        }
        return entries;
    }

    /// The id follows from the name, so that it is the same on every server.
    private static FaqEntryId id(String name) {
        return new FaqEntryId(
                UUID.nameUUIDFromBytes(("faq " + name).getBytes(StandardCharsets.UTF_8)));
    }

    private static FaqText text(String lines) {
        var end = lines.indexOf('\n');
        // as they are: the rules of input make no-break spaces plain ones
        return new FaqText(
                lines.substring(0, end).strip(), FaqText.answer(lines.substring(end + 1)));
    }
}
