/// Kit shared by all features of the web site: request context, forms, views, page messages,
/// cookies, static files and page security. It depends on no feature.
@NullMarked
package fr.reemploi.adapters.web.page;

import org.jspecify.annotations.NullMarked;
