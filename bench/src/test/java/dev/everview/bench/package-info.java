@NullMarked
package dev.everview.bench;

import org.jspecify.annotations.NullMarked;
