package dev.everview.cli;

import dev.everview.ViewSummary;
import java.util.Locale;

/** The words for properties of a view. */
final class ViewText {
    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};
    private static final int STEP = 1024;

    private ViewText() {}

    static String rows(ViewSummary view) {
        return String.format(Locale.ROOT, "%,d", view.estimatedRows());
    }

    /** As pg_size_pretty writes it, more or less. */
    static String size(ViewSummary view) {
        if (view.bytes() == null) {
            return "";
        }
        double size = view.bytes();
        int unit = 0;
        while (size >= 10 * STEP && unit < UNITS.length - 1) {
            size /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, "%.0f %s", size, UNITS[unit]);
    }

    static String state(ViewSummary view) {
        if (!view.drift().isEmpty()) {
            return "drifted";
        }
        return view.populated() ? "maintained" : "not populated";
    }
}
