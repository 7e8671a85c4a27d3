package fr.reemploi.adapters.search.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/// Tokenises text into words without case and accents.
public final class WordAnalysis implements AutoCloseable {
    private static final CharArraySet STOP_WORDS =
            new CharArraySet(
                    Set.of(
                            "de", "des", "du", "la", "le", "les", "un", "une", "et", "en", "a",
                            "au", "aux", "pour", "avec", "sur", "par", "ou", "dans", "of", "for",
                            "the", "and", "with"),
                    true);
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=\\d),(?=\\d)");

    private static final int MAX_STEMS = 20_000;

    private final Map<String, List<String>> names = new ConcurrentHashMap<>();
    private final Cache<String, String> stems =
            Caffeine.newBuilder().maximumSize(MAX_STEMS).build();
    private final Analyzer withAccents =
            chain(stream -> new ElisionFilter(stream, FrenchAnalyzer.DEFAULT_ARTICLES));
    private final Analyzer folded =
            chain(stream ->
                    new StopFilter(
                            new ASCIIFoldingFilter(
                                    new ElisionFilter(stream, FrenchAnalyzer.DEFAULT_ARTICLES)),
                            STOP_WORDS));
    private final Analyzer stem = stemming();

    /// The words of a text, in lower case, without accents and stop words.
    public List<String> words(String text) {
        return tokens(folded, DECIMAL_COMMA.matcher(text).replaceAll("."));
    }

    /// The words of a catalogue name, cached: the number of names is bounded, and each part has a
    /// dozen of them.
    public List<String> wordsOfName(String name) {
        return names.computeIfAbsent(name, this::words);
    }

    /// The words of a text, in lower case, with accents.
    public List<String> wordsWithAccents(String text) {
        return tokens(withAccents, text);
    }

    /// The stem of a word, common to its inflections; words with digits are unchanged.
    public String stem(String word) {
        return stems.get(word, this::stemmed);
    }

    private String stemmed(String word) {
        if (word.chars().anyMatch(Character::isDigit)) return word;
        var result = tokens(stem, word);
        return result.isEmpty() ? word : RomanNumerals.toDigits(result.getFirst());
    }

    @Override
    public void close() {
        withAccents.close();
        folded.close();
        stem.close();
    }

    private static List<String> tokens(Analyzer analyzer, String text) {
        try (var stream = analyzer.tokenStream("", text)) {
            var tokens = new ArrayList<String>();
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) tokens.add(term.toString());
            stream.end();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Analyzer chain(FilterChain filters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var words = new StandardTokenizer();
                return new TokenStreamComponents(words, filters.over(new LowerCaseFilter(words)));
            }
        };
    }

    private static Analyzer stemming() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var word = new KeywordTokenizer();
                return new TokenStreamComponents(word, new FrenchLightStemFilter(word));
            }
        };
    }

    private interface FilterChain {
        TokenStream over(TokenStream words);
    }
}
