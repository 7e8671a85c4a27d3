/// Entry point of the web site: Spring MVC configuration, template view resolver and exception
/// handler. They depend on the page kit and on no feature.
@NullMarked
package fr.reemploi.adapters.web;

import org.jspecify.annotations.NullMarked;
