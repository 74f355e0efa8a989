/** What the database says about a definition: one immutable document, which every later stage reads and none changes. */
@NullMarked
package dev.everview.compiler.description;

import org.jspecify.annotations.NullMarked;
