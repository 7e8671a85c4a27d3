package fr.reemploi.adapters.search.text;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/// Words with their weight, kept where Lucene keeps how often a word occurs: so one look-up a word
/// both finds and ranks, whatever the number of places the word may stand in.
public final class WeightedTokenStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final Map<String, Integer> weights;
    private Iterator<Map.Entry<String, Integer>> rest;

    public WeightedTokenStream(Map<String, Integer> weights) {
        this.weights = weights;
        this.rest = weights.entrySet().iterator();
    }

    @Override
    public void reset() {
        rest = weights.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!rest.hasNext()) return false;
        clearAttributes();
        var next = rest.next();
        term.append(next.getKey());
        frequency.setTermFrequency(next.getValue());
        return true;
    }
}
