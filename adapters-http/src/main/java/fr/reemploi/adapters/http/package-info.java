/// Entry point of the REST API: registers filters, argument resolvers and error handling with
/// Spring MVC and Tomcat, and serves the endpoints that belong to no single feature (ping, personal
/// data export).
@NullMarked
package fr.reemploi.adapters.http;

import org.jspecify.annotations.NullMarked;
