/// The web site: pages rendered here, on the use cases the REST API calls too.
@NullMarked
package fr.reemploi.adapters.web;

import org.jspecify.annotations.NullMarked;
