/** Differentiation: what a change of the inputs means for a stage. */
@NullMarked
package dev.everview.compiler.delta;

import org.jspecify.annotations.NullMarked;
