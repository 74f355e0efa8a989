package dev.everview.bench;

/**
 * What something takes that happens once for a view, not for each change.
 *
 * @param limit what it must stay below
 */
record Cost(String what, double amount, String unit, double limit) {}
