/** The relational algebra of view definitions: bags of rows, columns by symbol. */
@NullMarked
package dev.everview.compiler.algebra;

import org.jspecify.annotations.NullMarked;
