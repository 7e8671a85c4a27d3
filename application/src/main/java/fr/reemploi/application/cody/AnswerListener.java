package fr.reemploi.application.cody;

import fr.reemploi.application.cody.ChatModel.ChatStream;
import fr.reemploi.domain.cody.Proposal;

/// Receives an answer while it is made.
public interface AnswerListener extends ChatStream {
    /// Ignores everything.
    AnswerListener NONE =
            new AnswerListener() {
                @Override
                public void token(String text) {
                    // nobody reads along
                }

                @Override
                public void tool(String name, String summary) {
                    // nobody reads along
                }

                @Override
                public void onCancel(Runnable cancel) {
                    // nobody leaves
                }
            };

    /// Nothing was said for a while. Called by another thread.
    default void waiting() {}

    /// A tool is called.
    ///
    /// @param summary what it does, for the user
    void tool(String name, String summary);

    /// A change is proposed. Ignored, unless it is shown while the answer is made.
    default void proposal(Proposal proposal) {}
}
