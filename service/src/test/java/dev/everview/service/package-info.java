@NullMarked
package dev.everview.service;

import org.jspecify.annotations.NullMarked;
