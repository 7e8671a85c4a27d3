package fr.reemploi.adapters.search.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import fr.reemploi.application.search.SearchParameter.Facet;
import fr.reemploi.domain.shared.EnumNames;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.LeafReader;

/// Reads the columns of a segment from its doc values.
final class ColumnsReader {
    private final LeafReader reader;
    private final Map<Facet, Ordinals> ordinals;

    ColumnsReader(LeafReader reader, Map<Facet, Ordinals> ordinals) {
        this.reader = reader;
        this.ordinals = ordinals;
    }

    Columns read() throws IOException {
        var count = reader.maxDoc();
        var high = new long[count];
        var low = new long[count];
        readIds(high, low);
        var price = ints(numbers(IndexFields.PRICE, 0));
        var facets = new EnumMap<Facet, FacetColumn>(Facet.class);
        for (var facet : Facet.values()) facets.put(facet, facet(facet, price));
        return new Columns(
                numbers(IndexFields.PUBLISHED, 0),
                high,
                low,
                price,
                ints(numbers(IndexFields.MILEAGE, -1)),
                shorts(numbers(IndexFields.WARRANTY, 0)),
                heldUntil(),
                facets);
    }

    /// The values of a facet are in the field of its name.
    private FacetColumn facet(Facet facet, int[] price) throws IOException {
        if (facet == Facet.PRICE) return ranges(price);
        var field = EnumNames.of(facet);
        var info = reader.getFieldInfos().fieldInfo(field);
        return info != null && info.getDocValuesType() == DocValuesType.SORTED_SET
                ? multiple(field, facet)
                : single(field, facet);
    }

    private void readIds(long[] high, long[] low) throws IOException {
        var ids = DocValues.getBinary(reader, IndexFields.ID);
        while (ids.nextDoc() != NO_MORE_DOCS) {
            var id = UuidBytes.read(ids.binaryValue());
            high[ids.docID()] = id.getMostSignificantBits();
            low[ids.docID()] = id.getLeastSignificantBits();
        }
    }

    private long[] numbers(String field, long missing) throws IOException {
        var column = new long[reader.maxDoc()];
        if (missing != 0) Arrays.fill(column, missing);
        var values = DocValues.getNumeric(reader, field);
        while (values.nextDoc() != NO_MORE_DOCS) column[values.docID()] = values.longValue();
        return column;
    }

    private long[] heldUntil() throws IOException {
        var any = DocValues.getNumeric(reader, IndexFields.HELD_UNTIL).nextDoc() != NO_MORE_DOCS;
        return any ? numbers(IndexFields.HELD_UNTIL, 0) : new long[0];
    }

    private FacetColumn single(String field, Facet facet) throws IOException {
        var column = new char[reader.maxDoc()];
        var values = DocValues.getSorted(reader, field);
        var global = new char[values.getValueCount()];
        for (var at = 0; at < global.length; at++) {
            global[at] = global(facet, values.lookupOrd(at).utf8ToString());
        }
        while (values.nextDoc() != NO_MORE_DOCS) column[values.docID()] = global[values.ordValue()];
        return new FacetColumn.Single(column);
    }

    private FacetColumn multiple(String field, Facet facet) throws IOException {
        var values = DocValues.getSortedSet(reader, field);
        var global = new char[Math.toIntExact(values.getValueCount())];
        for (var at = 0; at < global.length; at++) {
            global[at] = global(facet, values.lookupOrd(at).utf8ToString());
        }
        var starts = new int[reader.maxDoc() + 1];
        var column = new char[reader.maxDoc()];
        var length = 0;
        var next = values.nextDoc();
        for (var document = 0; document < reader.maxDoc(); document++) {
            if (document == next) {
                for (var left = values.docValueCount(); left > 0; left--) {
                    if (length == column.length) column = Arrays.copyOf(column, 2 * length);
                    column[length++] = global[(int) values.nextOrd()];
                }
                next = values.nextDoc();
            }
            starts[document + 1] = length;
        }
        return new FacetColumn.Multiple(starts, Arrays.copyOf(column, length));
    }

    private FacetColumn ranges(int[] price) {
        var column = new char[price.length];
        for (var at = 0; at < price.length; at++) {
            column[at] = global(Facet.PRICE, PriceRanges.of(price[at]));
        }
        return new FacetColumn.Single(column);
    }

    private char global(Facet facet, String value) {
        return (char) ordinals(facet).of(value);
    }

    private Ordinals ordinals(Facet facet) {
        return Objects.requireNonNull(ordinals.get(facet));
    }

    private static int[] ints(long[] numbers) {
        var column = new int[numbers.length];
        for (var at = 0; at < column.length; at++) {
            column[at] = (int) Math.min(Integer.MAX_VALUE, numbers[at]);
        }
        return column;
    }

    private static short[] shorts(long[] numbers) {
        var column = new short[numbers.length];
        for (var at = 0; at < column.length; at++) {
            column[at] = (short) Math.min(Short.MAX_VALUE, numbers[at]);
        }
        return column;
    }
}
