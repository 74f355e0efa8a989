/** Tests of stages. */
@NullMarked
package dev.everview.compiler.stage;

import org.jspecify.annotations.NullMarked;
