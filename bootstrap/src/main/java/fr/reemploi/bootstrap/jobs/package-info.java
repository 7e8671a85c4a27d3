/// Background jobs of a running server, and the leases that let one node at a time run a job.
@NullMarked
package fr.reemploi.bootstrap.jobs;

import org.jspecify.annotations.NullMarked;
