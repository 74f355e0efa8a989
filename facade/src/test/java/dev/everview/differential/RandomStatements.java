package dev.everview.differential;

import java.util.List;
import java.util.Random;

/** Statements over the tables of the shop, with keys from a small range, so that they meet. One source of randomness; not thread-safe. */
final class RandomStatements {
    private static final int IDS = 12;

    private final Random random;

    RandomStatements(Random random) {
        this.random = random;
    }

    /** One statement, or a few in a transaction. Some break a constraint. */
    String next() {
        return switch (random.nextInt(10)) {
            case 0 -> "BEGIN; " + change() + "; " + change() + "; COMMIT";
            case 1 -> "BEGIN; " + change() + "; SAVEPOINT s; " + change() + "; ROLLBACK TO s; " + change() + "; COMMIT";
            case 2 -> "BEGIN; " + change() + "; " + change() + "; ROLLBACK";
            case 3 -> both();
            default -> change();
        };
    }

    /** Two or three changes in one statement. */
    private String both() {
        return "WITH x AS (" + change() + "), y AS (" + change() + ") " + change();
    }

    private String change() {
        return switch (random.nextInt(14)) {
            case 0, 1 ->
                "INSERT INTO purchase SELECT " + id() + " + 100 * g, " + customer() + ", " + item() + ", "
                        + nullable("1 + " + random.nextInt(4)) + ", " + number()
                        + ", NULL, NULL FROM generate_series(1, "
                        + (1 + random.nextInt(3)) + ") AS g ON CONFLICT DO NOTHING";
            case 2 ->
                "UPDATE purchase SET quantity = " + nullable("1 + " + random.nextInt(4)) + ", amount = " + number()
                        + " WHERE id % 3 = " + random.nextInt(3);
            case 3 ->
                "UPDATE purchase SET item_id = " + item() + ", customer_id = " + customer() + " WHERE id % 5 = "
                        + random.nextInt(5);
            case 4 -> "DELETE FROM purchase WHERE id % 4 = " + random.nextInt(4);
            case 5 -> "INSERT INTO loose (a, b, c, f, r, m) VALUES (" + loose() + "), (" + loose() + ")";
            case 6 ->
                "UPDATE loose SET b = " + word() + ", c = " + number() + " WHERE a = " + random.nextInt(5) + " OR b = "
                        + word();
            case 7 ->
                "DELETE FROM loose WHERE a = " + random.nextInt(5) + (random.nextBoolean() ? "" : " OR a IS NULL");
            case 8 ->
                "INSERT INTO item (id, label, price, weight) VALUES (" + id() + ", " + label() + ", "
                        + random.nextInt(100) + ".25, " + nullable("1.5")
                        + ") ON CONFLICT (id) DO UPDATE SET price = excluded.price + 1, label = "
                        + label();
            case 9 ->
                "UPDATE item SET price = price + 0.5, label = " + label() + " WHERE id % 3 = " + random.nextInt(3);
            case 10 ->
                "INSERT INTO node VALUES (" + id() + " + 3, " + nullable("1") + ", " + random.nextInt(4)
                        + ") ON CONFLICT (id) DO UPDATE SET v = node.v + 1";
            case 11 ->
                random.nextBoolean()
                        ? "DELETE FROM node WHERE id = " + id()
                        : "UPDATE node SET v = " + nullable(String.valueOf(random.nextInt(4))) + ", parent = "
                                + nullable("1") + " WHERE id > 1 AND id % 3 = " + random.nextInt(3);
            case 12 ->
                "INSERT INTO customer VALUES (" + id() + ", " + nullable("1") + ", " + nullable(label())
                        + ", 'ok', NULL) ON CONFLICT (id) DO UPDATE SET name = excluded.name, region_id = NULL";
            default ->
                List.of(
                                "DELETE FROM customer WHERE id = " + id(),
                                "UPDATE region SET name = " + label() + " WHERE id = " + (1 + random.nextInt(3)),
                                "UPDATE region SET id = id + 10 WHERE id = " + (1 + random.nextInt(3)),
                                "DELETE FROM region WHERE id = " + (1 + random.nextInt(3)))
                        .get(random.nextInt(4));
        };
    }

    private String loose() {
        return nullable(String.valueOf(random.nextInt(5))) + ", " + word() + ", " + number() + ", "
                + List.of("1.5", "-2.25", "NULL", "'Infinity'", "'NaN'", "1e6").get(random.nextInt(6)) + ", "
                + nullable("0.5") + ", " + nullable("3::money");
    }

    /** Each value in one spelling only: which of two equal ones a maximum shows is up to the order of rows. */
    private String number() {
        return List.of("1", "7.0", "2.50", "NULL", "-3.125", "0", "'NaN'", "100.000")
                .get(random.nextInt(8));
    }

    private String word() {
        return List.of("'x'", "'y'", "NULL", "'z'").get(random.nextInt(4));
    }

    private String label() {
        return List.of("'pen'", "'book'", "'desk'").get(random.nextInt(3));
    }

    private int id() {
        return 1 + random.nextInt(IDS);
    }

    private String item() {
        return "(SELECT min(id) FROM item WHERE id >= " + random.nextInt(5) + ")";
    }

    private String customer() {
        return nullable("(SELECT max(id) FROM customer WHERE id <= " + (1 + random.nextInt(8)) + ")");
    }

    private String nullable(String value) {
        return random.nextInt(5) == 0 ? "NULL" : value;
    }
}
