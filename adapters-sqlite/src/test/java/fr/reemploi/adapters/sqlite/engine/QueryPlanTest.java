package fr.reemploi.adapters.sqlite.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.persistence.aggregate.AggregateStores;
import fr.reemploi.persistence.store.Schema;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class QueryPlanTest {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @ParameterizedTest
    @EnumSource(Sql.class)
    void every_statement_searches_an_index_and_sorts_nothing(Sql sql) throws SQLException {
        assertSearches(sql);
    }

    @ParameterizedTest
    @MethodSource
    void every_statement_of_a_schema_searches_an_index_and_sorts_nothing(SqlText sql)
            throws SQLException {
        assertSearches(sql);
    }

    private void assertSearches(SqlText sql) throws SQLException {
        assertThat(plan(sql.text()))
                .noneMatch(step -> step.startsWith("SCAN"))
                .noneMatch(step -> step.contains("TEMP B-TREE"));
        assertThat(sql.text()).as("planned once").doesNotContainPattern("LIMIT \\?(?! \\+ 0)");
    }

    static Stream<SqlText> every_statement_of_a_schema_searches_an_index_and_sorts_nothing() {
        return AggregateStores.SCHEMAS.stream()
                .flatMap(schema -> statements(new DocumentSql(schema), schema));
    }

    private static Stream<SqlText> statements(DocumentSql sql, Schema<?> schema) {
        var queries =
                schema.allQueries().stream()
                        .flatMap(query ->
                                Stream.of(
                                        sql.select(query),
                                        sql.selectAfter(query),
                                        sql.count(query),
                                        sql.deleteAll(query)));
        return Stream.concat(
                Stream.of(sql.find(), sql.insert(), sql.update(), sql.delete()), queries);
    }

    @Test
    void a_plan_without_an_index_is_detected() throws SQLException {
        assertThat(plan("SELECT id FROM listing WHERE doc = ''")).containsExactly("SCAN listing");
    }

    private List<String> plan(String sql) throws SQLException {
        var steps = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store.file());
                var statement = connection.createStatement();
                var results = statement.executeQuery("EXPLAIN QUERY PLAN " + sql)) {
            while (results.next()) steps.add(results.getString("detail"));
        }
        return steps;
    }
}
