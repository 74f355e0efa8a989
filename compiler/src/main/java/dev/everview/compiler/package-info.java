/** From a described view definition to the SQL that maintains it: pure functions, no connection, no clock. */
@NullMarked
package dev.everview.compiler;

import org.jspecify.annotations.NullMarked;
