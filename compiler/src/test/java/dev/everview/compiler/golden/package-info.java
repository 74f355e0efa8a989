/** Golden cases: what each stage of the compiler makes of definitions that real servers described. */
@NullMarked
package dev.everview.compiler.golden;

import org.jspecify.annotations.NullMarked;
