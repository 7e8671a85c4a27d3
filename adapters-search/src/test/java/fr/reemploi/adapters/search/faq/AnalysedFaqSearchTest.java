package fr.reemploi.adapters.search.faq;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.search.text.WordAnalysis;
import fr.reemploi.application.content.DefaultFaq;
import fr.reemploi.application.content.FaqSearch;
import fr.reemploi.application.content.FaqSearchContract;
import fr.reemploi.domain.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnalysedFaqSearchTest extends FaqSearchContract {
    private final WordAnalysis analysis = new WordAnalysis();
    private final FaqSearch search = new AnalysedFaqSearch(analysis);

    @Override
    protected FaqSearch search() {
        return search;
    }

    @AfterEach
    void close() {
        analysis.close();
    }

    /// As people write: without accents, with typing errors, with other inflections.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FR | quand est ce que je serai remboursé ? | Quand serai-je remboursé",
                "FR | jai oublie mon mot de pase | J’ai oublié mon mot de passe",
                "FR | delai de retractation | rétractation",
                "FR | la piece ne se monte pas sur ma voiture | se monte sur ma voiture",
                "FR | garantie | garanties",
                "FR | commision | Combien coûte une vente",
                "FR | ou est mon colis | suivre mon colis",
                "FR | telephone perdu | téléphone",
                "FR | importer un fichier csv | importer tout mon stock",
                "FR | le site rame, il est lent | Le site est lent",
                "FR | sauvegarde | sauvegarder",
                "FR | comment annuler une commande | annuler ma commande",
                "FR | suspendre un utilisateur | suspendre",
                "EN | when do I get my money back, refund | When will I be refunded",
                "EN | forgot password | forgotten my password",
                "EN | how do i track a parcel | follow my parcel",
                "EN | becoming a seller | become a seller",
                "EN | withdrawl right | withdrawal",
                "EN | is the site backed up? backup | back up the site"
            })
    void a_question_in_other_words_finds_its_entry(
            Language language, String question, String expected) {
        var best = search.search(DefaultFaq.FAQ.entries(), language, question).getFirst();

        assertThat(best.entry().in(language).question()).contains(expected);
        assertThat(best.score()).isGreaterThan(0.3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FR | comment faire une tarte aux pommes",
                "FR | qui a gagné le match",
                "EN | what is the meaning of life"
            })
    void a_question_about_something_else_has_a_low_score(Language language, String question) {
        assertThat(search.search(DefaultFaq.FAQ.entries(), language, question))
                .allSatisfy(match -> assertThat(match.score()).isLessThan(0.3));
    }
}
