/// The tools of Cody over the Model Context Protocol, for other people's assistants.
@NullMarked
package fr.reemploi.adapters.http.mcp;

import org.jspecify.annotations.NullMarked;
