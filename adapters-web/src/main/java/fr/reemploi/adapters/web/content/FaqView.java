package fr.reemploi.adapters.web.content;

import java.util.List;

/// The page of the frequently asked questions.
///
/// @param query the words that were searched; empty when all are shown
public record FaqView(String query, List<Subject> categories) {
    /// The questions of a category, or all that were found, best first.
    ///
    /// @param name empty above what was found
    public record Subject(String anchor, String name, List<Question> questions) {}

    /// A question and its answer.
    public record Question(String anchor, String question, AnswerText answer) {}
}
