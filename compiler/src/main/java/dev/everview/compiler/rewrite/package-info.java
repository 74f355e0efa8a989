/** Equivalences that bring a definition into the shape that stages are cut from, and the driver that applies them. */
@NullMarked
package dev.everview.compiler.rewrite;

import org.jspecify.annotations.NullMarked;
