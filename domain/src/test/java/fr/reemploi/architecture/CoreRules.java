package fr.reemploi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// What holds in `domain` and `application`: plain Java, time and ids come from outside, and no
/// provider of a service is named. Each rule was seen to fail.
public final class CoreRules {
    @ArchTest
    static final ArchRule the_core_is_plain_java =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "fr.reemploi.domain..",
                            "fr.reemploi.application..");

    @ArchTest
    static final ArchRule time_and_ids_are_given_to_the_core =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(UUID.class, "randomUUID")
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Random.class);

    /// Providers of a service that the program uses or could use, as the words of their names.
    private static final List<String> VENDORS =
            List.of(
                    // payments
                    "stripe",
                    "paypal",
                    "adyen",
                    "mollie",
                    "payplug",
                    "lyra",
                    "mangopay",
                    // images and models
                    "cloudinary",
                    "imgix",
                    "amazon",
                    "google",
                    "openai",
                    "mistral",
                    "ollama",
                    // carriers
                    "boxtal",
                    "envoimoinscher",
                    "sendcloud",
                    "packlink",
                    "mondial relay",
                    "relais colis",
                    "chronopost",
                    "colissimo",
                    "la poste",
                    "dpd",
                    "gls",
                    "dhl",
                    "fedex",
                    "geodis",
                    // registers
                    "vies",
                    "insee",
                    "sirene",
                    "pappers",
                    "societe com",
                    "nhtsa",
                    "vpic",
                    "api plaque");

    /// Texts, not code, may name the register of VAT numbers of the European Union (VIES, Council
    /// Regulation (EU) No 904/2010): it is an official register, where a seller looks up their
    /// number.
    private static final Set<String> NAMED_IN_TEXTS = Set.of("vies");

    private static final Pattern CAMEL_CASE = Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d]+");

    /// Reads the sources as text, since comments, identifiers and messages count too.
    @ArchTest
    static void the_core_names_no_vendor(JavaClasses ignored) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var isText = file.toString().endsWith(".properties");
                if (!isText && !file.toString().endsWith(".java")) continue;
                var words = words(file.getFileName() + " " + Files.readString(file));
                for (var vendor : VENDORS)
                    if (words.contains(" " + vendor + " ")
                            && !(isText && NAMED_IN_TEXTS.contains(vendor)))
                        found.add(file + " names " + vendor);
            }
        }
        if (!found.isEmpty()) throw new AssertionError(String.join("\n", found));
    }

    /// `MONDIAL_RELAY` and `mondialRelay` are ` mondial relay `.
    private static String words(String source) {
        var apart = CAMEL_CASE.matcher(source).replaceAll(" ");
        return " " + NO_WORD.matcher(apart).replaceAll(" ").toLowerCase(Locale.ROOT) + " ";
    }

    private CoreRules() {}
}
