/** The facade that applications import: describe, compile and install maintained views over a JDBC connection. */
@NullMarked
package dev.everview;

import org.jspecify.annotations.NullMarked;
