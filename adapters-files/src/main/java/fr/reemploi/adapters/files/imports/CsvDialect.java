package fr.reemploi.adapters.files.imports;

import fr.reemploi.domain.shared.InvalidInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Character set and delimiter of a CSV file, detected from its content.
///
/// @param delimiter semicolon, comma or tab
record CsvDialect(Charset charset, char delimiter) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int HEAD_CHARS = 64 * 1024;

    static CsvDialect detect(Path file) throws IOException {
        var charset = isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS_1252;
        var head = head(file, charset);
        if (head.isBlank()) throw new InvalidInputException("import.unreadable", "empty");
        if (head.indexOf('\0') >= 0)
            throw new InvalidInputException("import.unreadable", "not-text");
        return new CsvDialect(charset, delimiter(head));
    }

    /// Opens the text and skips a byte order mark.
    Reader open(Path file) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) reader.reset();
        return reader;
    }

    /// Decodes the whole file: text in windows-1252 is almost never valid UTF-8 by accident.
    private static boolean isUtf8(Path file) throws IOException {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(Files.newInputStream(file), decoder)) {
            var buffer = CharBuffer.allocate(HEAD_CHARS);
            while (reader.read(buffer) >= 0) buffer.clear();
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private static String head(Path file, Charset charset) throws IOException {
        try (var reader = new InputStreamReader(Files.newInputStream(file), charset)) {
            var buffer = CharBuffer.allocate(HEAD_CHARS);
            while (buffer.hasRemaining() && reader.read(buffer) >= 0) {
                // read until the buffer is full or the file ends
            }
            return buffer.flip().toString().replace(String.valueOf(BYTE_ORDER_MARK), "");
        }
    }

    /// Returns the candidate that occurs most in the heading line outside quotes; a semicolon if
    /// tied.
    private static char delimiter(String head) {
        var line = head.strip().lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        var best = ';';
        for (var candidate : new char[] {'\t', ','})
            if (count(line, candidate) > count(line, best)) best = candidate;
        return best;
    }

    private static long count(String line, char target) {
        return line.chars().filter(character -> character == target).count();
    }
}
