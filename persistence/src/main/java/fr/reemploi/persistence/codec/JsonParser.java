package fr.reemploi.persistence.codec;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/// Reads one JSON object. Whole numbers only: no document holds any other.
final class JsonParser {
    private final String text;
    private int at;

    JsonParser(String text) {
        this.text = text;
    }

    Document parse() {
        skipSpace();
        var doc = object();
        skipSpace();
        if (at != text.length()) throw broken();
        return doc;
    }

    private Document object() {
        expect('{');
        var doc = new Document();
        if (ends('}')) return doc;
        do {
            skipSpace();
            var key = string();
            skipSpace();
            expect(':');
            doc.append(key, value());
        } while (continues('}'));
        return doc;
    }

    private List<Object> array() {
        expect('[');
        var list = new ArrayList<Object>();
        if (ends(']')) return list;
        do {
            list.add(value());
        } while (continues(']'));
        return list;
    }

    private Object value() {
        skipSpace();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> number();
        };
    }

    private boolean word(String word, boolean value) {
        if (!text.startsWith(word, at)) throw broken();
        at += word.length();
        return value;
    }

    private Number number() {
        var start = at;
        if (peek() == '-') at++;
        var digits = at;
        var value = 0L;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value = Math.addExact(Math.multiplyExact(value, 10L), text.charAt(at++) - '0');
        }
        if (at == digits) throw broken();
        if (digits > start) value = -value;
        // two branches: a conditional would widen both to long
        if (value == (int) value) return (int) value;
        return value;
    }

    private String string() {
        expect('"');
        var start = at;
        while (true) {
            var c = peek();
            if (c == '"') return text.substring(start, at++);
            if (c == '\\') return escaped(start);
            at++;
        }
    }

    private String escaped(int start) {
        var out = new StringBuilder().append(text, start, at);
        while (true) {
            var c = next();
            switch (c) {
                case '"' -> {
                    return out.toString();
                }
                case '\\' -> out.append(escape());
                default -> out.append(c);
            }
        }
    }

    private char escape() {
        return switch (next()) {
            case '"' -> '"';
            case '\\' -> '\\';
            case '/' -> '/';
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> throw broken();
        };
    }

    private char unicode() {
        if (at + 4 > text.length()) throw broken();
        at += 4;
        try {
            return (char) Integer.parseInt(text, at - 4, at, 16);
        } catch (NumberFormatException e) {
            throw new IllegalStateException(broken().getMessage(), e);
        }
    }

    private boolean ends(char end) {
        skipSpace();
        if (peek() != end) return false;
        at++;
        return true;
    }

    private boolean continues(char end) {
        if (ends(end)) return false;
        expect(',');
        return true;
    }

    private void skipSpace() {
        while (at < text.length() && text.charAt(at) <= ' ') at++;
    }

    private void expect(char expected) {
        if (next() != expected) throw broken();
    }

    private char next() {
        var c = peek();
        at++;
        return c;
    }

    private char peek() {
        if (at >= text.length()) throw broken();
        return text.charAt(at);
    }

    private IllegalStateException broken() {
        return new IllegalStateException("a stored document is broken at character " + at);
    }
}
