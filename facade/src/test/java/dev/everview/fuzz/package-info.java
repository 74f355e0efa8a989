/** Views, tables and changes made at random: what is compared after each statement, and how a failure becomes a short script. */
@NullMarked
package dev.everview.fuzz;

import org.jspecify.annotations.NullMarked;
