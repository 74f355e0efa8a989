package dev.everview.compiler.query;

import java.util.Locale;
import java.util.StringJoiner;

/** Dates and times as ISO text, intervals in PostgreSQL's own style: readable under every DateStyle and IntervalStyle. Stateless. */
final class CalendarDecoder {
    private static final long MICROS_PER_SECOND = 1_000_000L;
    private static final long MICROS_PER_DAY = 86_400L * MICROS_PER_SECOND;
    private static final int MONTHS_PER_YEAR = 12;

    /** Days from the first of March of the year 0 to PostgreSQL's epoch, 2000-01-01. */
    private static final long MARCH_EPOCH = 730_425;

    private static final int DAYS_PER_ERA = 146_097;

    private CalendarDecoder() {}

    static String date(int days) {
        return switch (days) {
            case Integer.MAX_VALUE -> "infinity";
            case Integer.MIN_VALUE -> "-infinity";
            default -> day(days, "");
        };
    }

    static String timestamp(long micros) {
        return timestamp(micros, "");
    }

    static String timestampWithZone(long micros) {
        return timestamp(micros, "+00");
    }

    static String time(long micros) {
        return String.format(
                        Locale.ROOT,
                        "%02d:%02d:%02d",
                        micros / (3_600 * MICROS_PER_SECOND),
                        micros / (60 * MICROS_PER_SECOND) % 60,
                        micros / MICROS_PER_SECOND % 60)
                + fraction(micros % MICROS_PER_SECOND);
    }

    /** The zone is stored as seconds west of Greenwich. */
    static String timeWithZone(long micros, int secondsWest) {
        int east = -secondsWest;
        int seconds = Math.abs(east);
        return time(micros)
                + String.format(
                        Locale.ROOT,
                        "%s%02d:%02d:%02d",
                        east < 0 ? "-" : "+",
                        seconds / 3_600,
                        seconds / 60 % 60,
                        seconds % 60);
    }

    static String interval(long micros, int days, int months) {
        if (months == Integer.MAX_VALUE && days == Integer.MAX_VALUE && micros == Long.MAX_VALUE) {
            return "infinity";
        }
        if (months == Integer.MIN_VALUE && days == Integer.MIN_VALUE && micros == Long.MIN_VALUE) {
            return "-infinity";
        }
        // One leading minus would count for all fields under the standard's style; so every sign is written where one
        // is negative.
        String plus = months < 0 || days < 0 || micros < 0 ? "+" : "";
        StringJoiner text = new StringJoiner(" ");
        part(text, months / MONTHS_PER_YEAR, "year", plus);
        part(text, months % MONTHS_PER_YEAR, "mon", plus);
        part(text, days, "day", plus);
        if (micros != 0 || text.length() == 0) {
            text.add((micros < 0 ? "-" : plus) + time(Math.abs(micros)));
        }
        return text.toString();
    }

    private static void part(StringJoiner text, int value, String unit, String plus) {
        if (value != 0) {
            text.add((value < 0 ? "" : plus) + value + " " + unit + (value == 1 || value == -1 ? "" : "s"));
        }
    }

    private static String timestamp(long micros, String zone) {
        if (micros == Long.MAX_VALUE) {
            return "infinity";
        }
        if (micros == Long.MIN_VALUE) {
            return "-infinity";
        }
        return day(Math.floorDiv(micros, MICROS_PER_DAY), " " + time(Math.floorMod(micros, MICROS_PER_DAY)) + zone);
    }

    /** The civil date of a day number, by eras of 400 years that begin in March. */
    private static String day(long daysSince2000, String time) {
        long days = daysSince2000 + MARCH_EPOCH;
        long era = Math.floorDiv(days, DAYS_PER_ERA);
        long dayOfEra = Math.floorMod(days, DAYS_PER_ERA);
        long yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long monthFromMarch = (5 * dayOfYear + 2) / 153;
        long day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
        long month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        long shown = year > 0 ? year : 1 - year;
        return String.format(Locale.ROOT, "%04d-%02d-%02d", shown, month, day) + time + (year > 0 ? "" : " BC");
    }

    private static String fraction(long micros) {
        if (micros == 0) {
            return "";
        }
        String digits = String.format(Locale.ROOT, "%06d", micros);
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return "." + digits.substring(0, end);
    }
}
