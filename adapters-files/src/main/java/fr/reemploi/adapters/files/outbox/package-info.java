/// E-mail messages written to a folder as .eml files, for an installation without a mail server.
@NullMarked
package fr.reemploi.adapters.files.outbox;

import org.jspecify.annotations.NullMarked;
