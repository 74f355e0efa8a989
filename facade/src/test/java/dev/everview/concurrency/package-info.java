/** Several sessions at once: whatever they do to each other, views are exact when all is quiet. */
@NullMarked
package dev.everview.concurrency;

import org.jspecify.annotations.NullMarked;
