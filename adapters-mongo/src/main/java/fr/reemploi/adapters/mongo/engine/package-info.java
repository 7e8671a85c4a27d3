/// The connection, every collection and index, collections of versioned documents, and claims that
/// keep a value unique across shards.
@NullMarked
package fr.reemploi.adapters.mongo.engine;

import org.jspecify.annotations.NullMarked;
