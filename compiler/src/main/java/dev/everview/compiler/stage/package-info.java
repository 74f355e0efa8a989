/** From algebra to maintainable stages, each a stored table with a strategy. */
@NullMarked
package dev.everview.compiler.stage;

import org.jspecify.annotations.NullMarked;
