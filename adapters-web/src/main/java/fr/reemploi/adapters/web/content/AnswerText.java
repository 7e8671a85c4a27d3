package fr.reemploi.adapters.web.content;

import fr.reemploi.domain.content.FaqText;
import fr.reemploi.domain.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// An answer of the FAQ as it is shown: paragraphs, lists, and links where the text names a page of
/// this site, such as `/commandes`.
public record AnswerText(List<Block> blocks) {
    private static final Pattern PAGE =
            Pattern.compile("(?<![\\w/.:])/[a-z][a-z0-9/-]*+(?!\\w|\\.\\w)");
    private static final String ITEM = "- ";

    /// In French a no-break space precedes these signs; the rules of input make it a plain one.
    private static final Pattern FRENCH_SPACE = Pattern.compile(" (?=[:;?!»%])|(?<=«) ");

    public static AnswerText of(FaqText text, Language language) {
        var blocks = new ArrayList<Block>();
        var list = new ArrayList<List<Span>>();
        for (var line : spaced(text.answer(), language).split("\n", -1)) {
            if (line.startsWith(ITEM)) {
                list.add(spans(line.substring(ITEM.length())));
                continue;
            }
            endList(list, blocks);
            if (!line.isBlank()) blocks.add(new Block(false, List.of(spans(line))));
        }
        endList(list, blocks);
        return new AnswerText(List.copyOf(blocks));
    }

    static String spaced(String text, Language language) {
        return language == Language.FR ? FRENCH_SPACE.matcher(text).replaceAll("\u00a0") : text;
    }

    private static void endList(List<List<Span>> list, List<Block> blocks) {
        if (!list.isEmpty()) blocks.add(new Block(true, List.copyOf(list)));
        list.clear();
    }

    private static List<Span> spans(String line) {
        var spans = new ArrayList<Span>();
        var pages = PAGE.matcher(line);
        var end = 0;
        while (pages.find()) {
            spans.add(new Span(line.substring(end, pages.start()), false));
            spans.add(new Span(pages.group(), true));
            end = pages.end();
        }
        spans.add(new Span(line.substring(end), false));
        return spans.stream().filter(span -> !span.text().isEmpty()).toList();
    }

    /// A paragraph, or the items of a list.
    public record Block(boolean list, List<List<Span>> lines) {}

    /// A piece of a line; if it is the path of a page, a link.
    public record Span(String text, boolean page) {}
}
