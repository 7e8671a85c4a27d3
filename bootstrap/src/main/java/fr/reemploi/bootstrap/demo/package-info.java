/// Sample data for somebody who wants to look round: invented yards, their cars, their parts.
@NullMarked
package fr.reemploi.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
