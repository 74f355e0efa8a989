/** Tests of plans. */
@NullMarked
package dev.everview.compiler.plan;

import org.jspecify.annotations.NullMarked;
