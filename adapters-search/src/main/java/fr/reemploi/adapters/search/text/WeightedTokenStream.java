package fr.reemploi.adapters.search.text;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/// Words with their weight, stored as the term frequency: one posting per word both matches and
/// ranks, whatever the number of fields the word occurs in.
public final class WeightedTokenStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final Map<String, Integer> weights;
    private Iterator<Map.Entry<String, Integer>> remaining;

    public WeightedTokenStream(Map<String, Integer> weights) {
        this.weights = weights;
        this.remaining = weights.entrySet().iterator();
    }

    @Override
    public void reset() {
        remaining = weights.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!remaining.hasNext()) return false;
        clearAttributes();
        var next = remaining.next();
        term.append(next.getKey());
        frequency.setTermFrequency(next.getValue());
        return true;
    }
}
