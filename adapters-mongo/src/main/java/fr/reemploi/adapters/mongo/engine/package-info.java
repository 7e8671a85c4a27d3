/// MongoDB access: the connection, all collections and indexes, collections of versioned documents,
/// and claims that ensure unique values across shards.
@NullMarked
package fr.reemploi.adapters.mongo.engine;

import org.jspecify.annotations.NullMarked;
