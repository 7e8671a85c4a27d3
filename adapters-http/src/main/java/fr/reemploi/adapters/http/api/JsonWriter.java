package fr.reemploi.adapters.http.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Writes JSON directly as UTF-8 bytes, for the responses served most often.
public final class JsonWriter {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int size;

    public JsonWriter(int capacity) {
        this.bytes = new byte[capacity];
    }

    /// Appends bytes unchanged: punctuation, or JSON already written.
    public JsonWriter raw(byte[] source, int from, int length) {
        reserve(length);
        System.arraycopy(source, from, bytes, size, length);
        size += length;
        return this;
    }

    public JsonWriter raw(byte[] source) {
        return raw(source, 0, source.length);
    }

    /// Appends ASCII characters unchanged.
    public JsonWriter raw(String ascii) {
        var length = ascii.length();
        reserve(length);
        for (var i = 0; i < length; i++) bytes[size++] = (byte) ascii.charAt(i);
        return this;
    }

    public JsonWriter raw(byte value) {
        reserve(1);
        bytes[size++] = value;
        return this;
    }

    public JsonWriter number(long number) {
        return raw(Long.toString(number));
    }

    /// Appends a quoted string.
    public JsonWriter string(String text) {
        return raw((byte) '"').escaped(text).raw((byte) '"');
    }

    public JsonWriter stringOrNull(Optional<String> text) {
        return text.isPresent() ? string(text.get()) : raw("null");
    }

    /// Appends the escaped content of a string, without quotes.
    public JsonWriter escaped(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= 0x80) return nonAscii(text, i);
            ascii(c);
        }
        return this;
    }

    private JsonWriter nonAscii(String text, int from) {
        // encoded as a whole to preserve surrogate pairs; an unpaired one becomes `?`
        var encoded = text.substring(from).getBytes(StandardCharsets.UTF_8);
        for (var value : encoded) {
            if (value < 0) raw(value);
            else ascii((char) value);
        }
        return this;
    }

    private void ascii(char c) {
        reserve(6);
        switch (c) {
            case '"', '\\' -> {
                bytes[size++] = '\\';
                bytes[size++] = (byte) c;
            }
            case '\n' -> raw("\\n");
            case '\t' -> raw("\\t");
            default -> {
                if (c >= 0x20 && c != 0x7f) bytes[size++] = (byte) c;
                else raw("\\u00").raw(HEX[c >> 4]).raw(HEX[c & 15]);
            }
        }
    }

    public int size() {
        return size;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }

    private void reserve(int additional) {
        if (size + additional > bytes.length)
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + additional));
    }
}
