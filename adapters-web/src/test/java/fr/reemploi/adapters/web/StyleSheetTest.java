package fr.reemploi.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Computes the colours of the elements of the templates from the rules on their classes.
class StyleSheetTest {
    private static final double WCAG_AA = 4.5;
    private static final Pattern CLASSES = Pattern.compile("class=\"([a-z][a-z -]*)\"");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern OF_CLASSES = Pattern.compile("(\\.[a-z-]+)+(:hover)?");
    private static final Pattern VARIABLE = Pattern.compile("(--[a-z-]+): (#[0-9a-f]{6})");

    private String css = "";

    @BeforeEach
    void read() throws IOException {
        var file = "src/main/resources/fr/reemploi/adapters/web/assets/site.css";
        css = Files.readString(Path.of(file));
    }

    @Test
    void texts_are_readable_on_the_background_of_their_own_element() throws IOException {
        var themes = List.of(colours(":root {"), colours(":root[data-theme=dark] {"));
        var checked = new HashSet<Set<String>>();
        for (var classes : classesOfTemplates()) {
            for (var hover : List.of(false, true)) {
                var text = last(classes, hover, "color");
                var background = last(classes, hover, "background");
                if (!themes.getFirst().keySet().containsAll(List.of(text, background))) continue;
                for (var theme : themes)
                    assertThat(contrast(theme, text, background))
                            .as("%s, hover %s: %s on %s", classes, hover, text, background)
                            .isGreaterThanOrEqualTo(WCAG_AA);
                checked.add(classes);
            }
        }
        assertThat(checked)
                .contains(Set.of("do"), Set.of("do", "danger"), Set.of("second", "danger"));
    }

    private static Set<Set<String>> classesOfTemplates() throws IOException {
        var all = new HashSet<Set<String>>();
        try (var templates = Files.list(Path.of("src/main/jte"))) {
            for (var template : templates.toList()) {
                var matcher = CLASSES.matcher(Files.readString(template));
                while (matcher.find()) all.add(Set.of(matcher.group(1).split(" +")));
            }
        }
        return all;
    }

    /// The variable that the strongest rule gives to a property; empty when none does.
    private String last(Set<String> classes, boolean hover, String property) {
        var value = Pattern.compile("(?:^|[; ])" + property + ": var\\((--[a-z-]+)\\)");
        var strongest = 0;
        var variable = "";
        var rules = RULE.matcher(css);
        while (rules.find()) {
            var match = value.matcher(rules.group(2));
            if (!match.find()) continue;
            for (var selector : rules.group(1).strip().split(", *")) {
                var weight = weight(selector, classes, hover);
                // of equal weight the last one counts
                if (weight == 0 || weight < strongest) continue;
                strongest = weight;
                variable = match.group(1);
            }
        }
        return variable;
    }

    private static int weight(String selector, Set<String> classes, boolean hover) {
        if (!OF_CLASSES.matcher(selector).matches()) return 0;
        var names = new ArrayList<>(List.of(selector.substring(1).split("[.:]")));
        var weight = names.size();
        if (names.remove("hover") && !hover) return 0;
        return classes.containsAll(names) ? weight : 0;
    }

    private Map<String, String> colours(String block) {
        var from = css.indexOf(block);
        var matcher = VARIABLE.matcher(css.substring(from, css.indexOf('}', from)));
        var colours = new HashMap<String, String>();
        while (matcher.find()) colours.put(matcher.group(1), matcher.group(2));
        return colours;
    }

    private static double contrast(Map<String, String> theme, String one, String other) {
        var first = luminance(theme.getOrDefault(one, ""));
        var second = luminance(theme.getOrDefault(other, ""));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        var rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        var value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
