package fr.reemploi.adapters.sqlite.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QueryPlanTest {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @ParameterizedTest
    @EnumSource(Sql.class)
    void every_statement_searches_an_index_and_sorts_nothing(Sql sql) throws SQLException {
        assertThat(plan(sql.text()))
                .noneMatch(step -> step.startsWith("SCAN"))
                .noneMatch(step -> step.contains("TEMP B-TREE"));
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
