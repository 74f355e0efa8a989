@NullMarked
package dev.everview.cli;

import org.jspecify.annotations.NullMarked;
