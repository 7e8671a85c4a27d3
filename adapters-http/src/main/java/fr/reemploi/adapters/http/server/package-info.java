/// What surrounds the API and the pages alike: how Tomcat reads requests, and what is decided
/// before any controller runs.
@NullMarked
package fr.reemploi.adapters.http.server;

import org.jspecify.annotations.NullMarked;
