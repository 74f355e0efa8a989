/** Maintained views against the plain query, after each statement, on real servers. */
@NullMarked
package dev.everview.differential;

import org.jspecify.annotations.NullMarked;
