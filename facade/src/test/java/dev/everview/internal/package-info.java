@NullMarked
package dev.everview.internal;

import org.jspecify.annotations.NullMarked;
