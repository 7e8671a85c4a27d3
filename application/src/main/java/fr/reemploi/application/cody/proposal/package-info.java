/// Changes that Cody proposes: the tools that make proposals, and what confirms and undoes them.
@NullMarked
package fr.reemploi.application.cody.proposal;

import org.jspecify.annotations.NullMarked;
