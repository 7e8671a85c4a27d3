package fr.reemploi.application.search;

import fr.reemploi.domain.catalogue.Catalogue;

class InMemoryPartSearchTest extends PartSearchContract {
    private static final Catalogue CATALOGUE = Catalogue.load();

    private final InMemoryPartSearch search =
            new InMemoryPartSearch(new TitleListingCardFormat(), CATALOGUE);

    @Override
    protected PartSearch search() {
        return search;
    }

    @Override
    protected PartIndex index() {
        return search;
    }

    @Override
    protected void show() {
        // visible at once
    }
}
