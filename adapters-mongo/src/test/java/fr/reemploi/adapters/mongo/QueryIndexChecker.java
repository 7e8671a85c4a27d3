package fr.reemploi.adapters.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import fr.reemploi.adapters.mongo.engine.MongoSchema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.Document;

/// Checks that the fields of each query match a declared index and, on a real server, that its plan
/// uses one.
final class QueryIndexChecker {
    private final MongoDatabase database;
    private final boolean realServer;
    private final Set<String> checked = new HashSet<>();

    QueryIndexChecker(MongoDatabase database, boolean realServer) {
        this.database = database;
        this.realServer = realServer;
    }

    void check(BsonDocument command) {
        switch (command.getFirstKey()) {
            case "find" -> checkFind(command);
            case "update" -> checkWrites(command.getArray("updates").toArray());
            case "delete" -> checkWrites(command.getArray("deletes").toArray());
            default -> {}
        }
    }

    /// Every write must contain the document id, so that it is routed to one shard.
    private static void checkWrites(Object[] writes) {
        for (var write : writes) {
            assertThat(((BsonDocument) write).getDocument("q")).containsKey("_id");
        }
    }

    private void checkFind(BsonDocument command) {
        var collection = command.getString("find").getValue();
        var filter = command.getDocument("filter", new BsonDocument());
        var sort = command.getDocument("sort", new BsonDocument());
        var fields = Stream.concat(fields(filter), sort.keySet().stream()).toList();
        if (!checked.add(collection + fields)) return;
        assertThat(hasIndex(collection, fields))
                .as("an index for %s in %s", fields, collection)
                .isTrue();
        if (realServer) checkPlan(command);
    }

    static boolean hasIndex(String collection, List<String> fields) {
        return fields.contains("_id") && fields.getFirst().equals("_id")
                || MongoSchema.ALL.stream()
                        .filter(index -> index.collection().equals(collection))
                        .map(index -> index.keys().keySet().iterator().next())
                        .anyMatch(fields::contains);
    }

    private static Stream<String> fields(BsonDocument filter) {
        return filter.entrySet().stream()
                .flatMap(entry ->
                        entry.getKey().startsWith("$")
                                ? entry.getValue().asArray().stream()
                                        .flatMap(part -> fields(part.asDocument()))
                                : Stream.of(entry.getKey()));
    }

    private void checkPlan(BsonDocument command) {
        var find = new Document();
        for (var part : List.of("find", "filter", "sort", "limit", "projection")) {
            if (command.containsKey(part)) find.append(part, command.get(part));
        }
        var plan = database.runCommand(new Document("explain", find)).toJson();
        assertThat(plan).contains("\"winningPlan\"").doesNotContain("COLLSCAN");
    }
}
