/// Every store on MongoDB, from one node to a sharded cluster: each write is to one document, by
/// its id.
@NullMarked
package fr.reemploi.adapters.mongo;

import org.jspecify.annotations.NullMarked;
