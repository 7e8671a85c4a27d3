package fr.reemploi.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Part numbers in the formats of makers and suppliers. They are derived from the part type and the
/// cars it fits, so that several sellers offer the same number.
final class MakerPartNumbers {
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTVWX";

    /// Suppliers' number formats by part type, with `#` for a digit.
    private static final Map<String, List<String>> SUPPLIERS =
            Map.ofEntries(
                    Map.entry("alternator", List.of("TG11C0##", "0 124 525 0##", "A003TG####")),
                    Map.entry("starter-motor", List.of("D7E##", "0 001 108 2##", "M000T#####")),
                    Map.entry(
                            "turbocharger",
                            List.of("753420-50##S", "5435-970-00##", "49373-0####")),
                    Map.entry("injector", List.of("0445110###", "EJBR0####D", "A2C5951####")),
                    Map.entry(
                            "high-pressure-pump",
                            List.of("0445010###", "9422A0##0A", "A2C2000####")),
                    Map.entry(
                            "air-conditioning-compressor",
                            List.of("SD6V12-1###", "7SEU16C-####", "Z000####A")),
                    Map.entry("engine-ecu", List.of("0 281 01# ###", "S18007###", "5WS40###")),
                    Map.entry("abs-unit", List.of("0 265 231 ###", "10.0960-1###.3")),
                    Map.entry("headlight", List.of("0 301 2## ###", "1EG 008 ###-###")),
                    Map.entry("egr-valve", List.of("7.228##.0#.0", "70036####")));

    private MakerPartNumbers() {}

    /// The part numbers of one part.
    static List<String> of(DonorCar car, PartType type, String place, SeededRandom draw) {
        var family = type.category().id() + "/" + place + "/" + car.family(type.scope());
        var replaced = draw.percent(30);
        var references = new ArrayList<String>();
        references.add(maker(car, SeededRandom.of(family + (replaced ? "/later" : ""))));
        if (draw.percent(25)) references.add(maker(car, SeededRandom.of(family + "/other")));
        var suppliers = SUPPLIERS.get(type.category().id());
        if (suppliers != null && draw.percent(60)) {
            var random = SeededRandom.of(family + "/supplier");
            references.add(fillPattern(random.pick(suppliers), random));
        }
        return List.copyOf(references);
    }

    private static String maker(DonorCar car, SeededRandom random) {
        return switch (car.make().id()) {
            case "renault", "dacia" ->
                    car.year() < 2010 ? "8200" + random.digits(6) : "2" + random.digits(8) + "R";
            case "peugeot", "citroen" ->
                    car.year() < 2014
                            ? "96" + random.digits(6) + "80"
                            : "98" + random.digits(6) + "80";
            case "volkswagen", "audi", "seat", "skoda" -> volkswagen(random);
            case "ford" -> ford(random);
            case "opel" -> "13" + random.digits(6);
            case "mercedes-benz" ->
                    "A" + random.pick(List.of("169", "204", "245", "906")) + random.digits(7);
            case "bmw", "mini" ->
                    random.pick(List.of("1", "6", "5"))
                            + random.digits(6)
                            + "-0"
                            + random.digits(1);
            case "fiat" -> random.pick(List.of("46", "51", "55")) + random.digits(6);
            case "hyundai", "kia" ->
                    random.digits(5)
                            + "-"
                            + random.digits(1)
                            + LETTERS.charAt(random.below(20))
                            + "000";
            default -> random.digits(5) + "-" + random.characters(LETTERS, 2) + random.digits(3);
        };
    }

    private static String volkswagen(SeededRandom random) {
        var platform =
                random.pick(List.of("03L", "03G", "1K0", "1K1", "5K0", "6R0", "8P0", "5G1", "04L"));
        var number =
                platform
                        + random.pick(List.of("903", "906", "941", "945", "959", "807", "145"))
                        + random.digits(3);
        return random.percent(50) ? number + LETTERS.charAt(random.below(8)) : number;
    }

    private static String ford(SeededRandom random) {
        var prefix = random.pick(List.of("8V51", "BS61", "AV6N", "1S7T", "4M5T"));
        return prefix
                + "-"
                + random.digits(2)
                + LETTERS.charAt(random.below(20))
                + random.digits(3)
                + "-A"
                + LETTERS.charAt(random.below(6));
    }

    private static String fillPattern(String pattern, SeededRandom random) {
        var number = new StringBuilder();
        for (var character : pattern.toCharArray())
            number.append(character == '#' ? random.digits(1).charAt(0) : character);
        return number.toString();
    }
}
