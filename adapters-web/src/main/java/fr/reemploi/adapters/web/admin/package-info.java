/// Administration: settings with their probes, and the audit log.
@NullMarked
package fr.reemploi.adapters.web.admin;

import org.jspecify.annotations.NullMarked;
