@NullMarked
package dev.everview.embedded;

import org.jspecify.annotations.NullMarked;
