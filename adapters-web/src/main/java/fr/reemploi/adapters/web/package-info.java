/// Entry point of the web site: Spring MVC configuration, template view resolver and exception
/// handler, which know the page kit and no feature.
@NullMarked
package fr.reemploi.adapters.web;

import org.jspecify.annotations.NullMarked;
