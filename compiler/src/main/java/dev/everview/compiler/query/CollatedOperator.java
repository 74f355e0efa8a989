package dev.everview.compiler.query;

/**
 * A comparison operator and the collation by which it compares, as PostgreSQL has decided it from what is compared.
 *
 * @param operator object identifier of the operator
 * @param collation object identifier of the collation, 0 where values have none
 */
public record CollatedOperator(long operator, long collation) {}
