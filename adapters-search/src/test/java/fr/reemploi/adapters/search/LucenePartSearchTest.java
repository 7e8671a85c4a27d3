package fr.reemploi.adapters.search;

import fr.reemploi.application.search.PartIndex;
import fr.reemploi.application.search.PartSearch;
import fr.reemploi.application.search.PartSearchContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class LucenePartSearchTest extends PartSearchContract {
    private SearchFixture fixture;

    @BeforeEach
    void open(@TempDir Path folder) {
        fixture = new SearchFixture(folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Override
    protected PartSearch search() {
        return fixture.adapter().search();
    }

    @Override
    protected PartIndex index() {
        return fixture.adapter().index();
    }

    @Override
    protected void show() {
        fixture.refresh();
    }
}
