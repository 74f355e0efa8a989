package dev.everview.fuzz;

import dev.everview.compiler.Mode;
import dev.everview.coverage.RandomChanges;
import dev.everview.coverage.RandomValues;
import dev.everview.coverage.TableCatalog;
import dev.everview.coverage.TableShape;
import dev.everview.coverage.Transaction;
import dev.everview.fuzz.FuzzCase.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Random workloads over the tables below some views. */
final class Workloads {
    private Workloads() {}

    /** After so many statements all tables are emptied and filled anew, lest they grow without end. */
    private static final int STRETCH = 60;

    /** How often each table is filled for a further stretch. */
    private static final int FILLS = 4;

    /** Transactions of about so many statements; half of the workloads rename something on the way, and where views have modes one changes. */
    static List<Transaction> of(Choice choice, TableCatalog catalog, List<View> views, int statements, int major) {
        String definitions = views.stream().map(view -> view.query().sql()).collect(Collectors.joining("\n"));
        RandomValues values = new RandomValues(choice.random(), definitions);
        List<TableShape> tables = List.copyOf(catalog.tables().values());
        List<Transaction> workload = new ArrayList<>();
        if (choice.percent(50)) {
            workload.addAll(some(choice, values, tables, views, statements / 2, major));
            Renaming renaming = Renaming.random(choice, tables);
            workload.add(Transaction.of(renaming.statement()));
            tables = renaming.tables();
        }
        if (views.stream().anyMatch(view -> view.mode() != Mode.IMMEDIATE)) {
            workload.addAll(some(choice, values, tables, views, statements / 3, major));
            workload.add(Alteration.random(choice, views).transaction());
        }
        workload.addAll(some(choice, values, tables, views, statements - workload.size(), major));
        return workload;
    }

    /** Workloads for sessions that run at once. */
    static List<List<Transaction>> ofSessions(
            Choice choice, TableCatalog catalog, List<View> views, int statements, int major) {
        String definitions = views.stream().map(view -> view.query().sql()).collect(Collectors.joining("\n"));
        RandomValues values = new RandomValues(choice.random(), definitions);
        List<TableShape> tables = List.copyOf(catalog.tables().values());
        List<List<Transaction>> sessions = new ArrayList<>();
        for (int i = 0; i < 2 + choice.below(2); i++) {
            sessions.add(some(choice, values, tables, views, statements, major));
        }
        return sessions;
    }

    private static List<Transaction> some(
            Choice choice, RandomValues values, List<TableShape> tables, List<View> views, int statements, int major) {
        RandomChanges usual = new RandomChanges(choice.random(), values, tables);
        MoreChanges changes = new MoreChanges(choice, major, values, usual, tables, views);
        List<Transaction> workload =
                new ArrayList<>(Transaction.workload(choice.random(), changes, tables, Math.min(statements, STRETCH)));
        while (workload.size() < statements) {
            for (int i = 0; i < FILLS; i++) {
                tables.forEach(table -> workload.add(Transaction.of(changes.fill(table))));
            }
            int rest = Math.min(statements - workload.size(), STRETCH);
            workload.addAll(Transaction.workload(choice.random(), changes, tables, rest));
        }
        return workload;
    }
}
