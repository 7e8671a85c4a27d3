package fr.reemploi.demo.picture;

import static java.util.Map.entry;

import java.util.Map;

/// Strokes of capitals, digits and the punctuation of part numbers.
final class GlyphStrokes {
    static final Map<Character, String> ALPHABET =
            Map.ofEntries(
                    entry('A', "M0,6 L2,0 L4,6 M0.8,4 L3.2,4"),
                    entry(
                            'B',
                            "M0,6 L0,0 L2.4,0 Q4,0 4,1.5 Q4,3 2.4,3 L0,3 M2.4,3 Q4,3 4,4.5 Q4,6 2.4,6 L0,6"),
                    entry('C', "M4,1 Q3.4,0 2,0 Q0,0 0,3 Q0,6 2,6 Q3.4,6 4,5"),
                    entry('D', "M0,0 L0,6 L1.8,6 Q4,6 4,3 Q4,0 1.8,0 L0,0"),
                    entry('E', "M4,0 L0,0 L0,6 L4,6 M0,3 L3,3"),
                    entry('F', "M4,0 L0,0 L0,6 M0,3 L3,3"),
                    entry('G', "M4,1 Q3.4,0 2,0 Q0,0 0,3 Q0,6 2,6 Q4,6 4,3.4 L2.4,3.4"),
                    entry('H', "M0,0 L0,6 M4,0 L4,6 M0,3 L4,3"),
                    entry('I', "M2,0 L2,6 M1,0 L3,0 M1,6 L3,6"),
                    entry('J', "M4,0 L4,4.4 Q4,6 2,6 Q0,6 0,4.6"),
                    entry('K', "M0,0 L0,6 M4,0 L0,3.4 M1.2,2.5 L4,6"),
                    entry('L', "M0,0 L0,6 L4,6"),
                    entry('M', "M0,6 L0,0 L2,3.4 L4,0 L4,6"),
                    entry('N', "M0,6 L0,0 L4,6 L4,0"),
                    entry('O', "M2,0 Q0,0 0,3 Q0,6 2,6 Q4,6 4,3 Q4,0 2,0"),
                    entry('P', "M0,6 L0,0 L2.4,0 Q4,0 4,1.7 Q4,3.4 2.4,3.4 L0,3.4"),
                    entry('Q', "M2,0 Q0,0 0,3 Q0,6 2,6 Q4,6 4,3 Q4,0 2,0 M2.6,4.4 L4,6"),
                    entry('R', "M0,6 L0,0 L2.4,0 Q4,0 4,1.6 Q4,3.2 2.4,3.2 L0,3.2 M2,3.2 L4,6"),
                    entry(
                            'S',
                            "M4,1 Q3.4,0 2,0 Q0,0 0,1.5 Q0,3 2,3 Q4,3 4,4.5 Q4,6 2,6 Q0.6,6 0,5"),
                    entry('T', "M0,0 L4,0 M2,0 L2,6"),
                    entry('U', "M0,0 L0,4 Q0,6 2,6 Q4,6 4,4 L4,0"),
                    entry('V', "M0,0 L2,6 L4,0"),
                    entry('W', "M0,0 L0.9,6 L2,2.4 L3.1,6 L4,0"),
                    entry('X', "M0,0 L4,6 M4,0 L0,6"),
                    entry('Y', "M0,0 L2,3 L4,0 M2,3 L2,6"),
                    entry('Z', "M0,0 L4,0 L0,6 L4,6"),
                    entry('0', "M2,0 Q0,0 0,3 Q0,6 2,6 Q4,6 4,3 Q4,0 2,0 M0.9,4.8 L3.1,1.2"),
                    entry('1', "M0.8,1.4 L2.2,0 L2.2,6 M1,6 L3.4,6"),
                    entry('2', "M0,1.4 Q0.4,0 2,0 Q4,0 4,1.7 Q4,3 0,6 L4,6"),
                    entry(
                            '3',
                            "M0,0.9 Q0.7,0 2,0 Q3.8,0 3.8,1.5 Q3.8,3 1.6,3 M1.6,3 Q4,3 4,4.5 Q4,6 2,6 Q0.6,6 0,5"),
                    entry('4', "M3,6 L3,0 L0,4.2 L4,4.2"),
                    entry(
                            '5',
                            "M3.8,0 L0.4,0 L0.2,2.8 Q1,2.3 2,2.3 Q4,2.3 4,4.1 Q4,6 2,6 Q0.6,6 0,5.1"),
                    entry(
                            '6',
                            "M3.6,0.6 Q3,0 2.2,0 Q0,0 0,3.6 Q0,6 2,6 Q4,6 4,4.2 Q4,2.5 2.1,2.5 Q0.4,2.5 0,4"),
                    entry('7', "M0,0 L4,0 L1.4,6"),
                    entry(
                            '8',
                            "M2,2.8 Q0.3,2.6 0.3,1.4 Q0.3,0 2,0 Q3.7,0 3.7,1.4 Q3.7,2.6 2,2.8 Q0,3 0,4.5 Q0,6 2,6 Q4,6 4,4.5 Q4,3 2,2.8"),
                    entry(
                            '9',
                            "M0.4,5.4 Q1,6 1.8,6 Q4,6 4,2.4 Q4,0 2,0 Q0,0 0,1.8 Q0,3.5 1.9,3.5 Q3.6,3.5 4,2"),
                    entry('-', "M0.8,3.2 L3.2,3.2"),
                    entry('.', "M1.9,5.9 L2.1,5.9"),
                    entry('/', "M0.4,6 L3.6,0"),
                    entry(
                            '&',
                            "M4,6 L0.8,1.8 Q0.3,0 1.8,0 Q3.2,0 3,1.4 Q2.6,2.4 1,3.2 Q-0.6,4.4 0.6,5.6 Q2.4,6.6 4,3.4"),
                    entry('\'', "M2,0 L1.7,1.6"));

    private GlyphStrokes() {}
}
