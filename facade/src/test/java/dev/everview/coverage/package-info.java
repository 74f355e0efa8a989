/** What is accepted of the corpus and of each construct of SELECT, and random changes under all that is. */
@NullMarked
package dev.everview.coverage;

import org.jspecify.annotations.NullMarked;
