/// E-mails to account holders, buyers and sellers.
@NullMarked
package fr.reemploi.application.notification;

import org.jspecify.annotations.NullMarked;
