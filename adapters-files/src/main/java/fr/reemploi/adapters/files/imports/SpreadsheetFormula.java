package fr.reemploi.adapters.files.imports;

import java.util.regex.Pattern;

/// Cells of a CSV file that a spreadsheet would run as a formula: they begin with an apostrophe in
/// files written here, which is removed again when such a file is read.
final class SpreadsheetFormula {
    private static final String START = "(?:[\\s\\h]*[=+\\-@＝＋－＠]|[\\t\\r\\n])";
    private static final Pattern FORMULA = Pattern.compile(START);
    private static final Pattern ESCAPED = Pattern.compile("'" + START);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(?:[.,][0-9]{1,9})?");

    private SpreadsheetFormula() {}

    /// The cell as it is written; a plain number such as `-5` is left alone.
    static String escape(String cell) {
        return isNumber(cell) ? cell : escapeText(cell);
    }

    static String escapeText(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    /// The cell as it was before `escape`.
    static String unescape(String cell) {
        return ESCAPED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }

    private static boolean isNumber(String cell) {
        return cell.length() <= 26 && NUMBER.matcher(cell).matches();
    }
}
