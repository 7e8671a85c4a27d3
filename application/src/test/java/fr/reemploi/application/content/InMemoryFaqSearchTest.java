package fr.reemploi.application.content;

final class InMemoryFaqSearchTest extends FaqSearchContract {
    @Override
    protected FaqSearch search() {
        return new InMemoryFaqSearch();
    }
}
