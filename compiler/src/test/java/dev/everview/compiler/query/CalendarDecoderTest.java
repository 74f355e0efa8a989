package dev.everview.compiler.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The texts are those that PostgreSQL shows with DateStyle ISO, TimeZone UTC and IntervalStyle postgres, but for signs of intervals. */
class CalendarDecoderTest {
    private static final long HOUR = 3_600_000_000L;

    @Test
    void datesBeginInTheYear2000AndGoBackBeforeChrist() {
        assertThat(CalendarDecoder.date(0)).isEqualTo("2000-01-01");
        assertThat(CalendarDecoder.date(59)).isEqualTo("2000-02-29");
        assertThat(CalendarDecoder.date(-730_119)).isEqualTo("0001-01-01");
        assertThat(CalendarDecoder.date(-730_120)).isEqualTo("0001-12-31 BC");
        assertThat(CalendarDecoder.date(Integer.MAX_VALUE)).isEqualTo("infinity");
        assertThat(CalendarDecoder.date(Integer.MIN_VALUE)).isEqualTo("-infinity");
    }

    @Test
    void timestampsHaveTheirZone() {
        assertThat(CalendarDecoder.timestamp(-1)).isEqualTo("1999-12-31 23:59:59.999999");
        assertThat(CalendarDecoder.timestamp(Long.MAX_VALUE)).isEqualTo("infinity");
        assertThat(CalendarDecoder.timestampWithZone(12 * HOUR + 500_000)).isEqualTo("2000-01-01 12:00:00.5+00");
        assertThat(CalendarDecoder.timestampWithZone(Long.MIN_VALUE)).isEqualTo("-infinity");
    }

    @Test
    void timesOfDayCountZonesEastOfGreenwich() {
        assertThat(CalendarDecoder.time(24 * HOUR)).isEqualTo("24:00:00");
        assertThat(CalendarDecoder.timeWithZone(HOUR, -3_600)).isEqualTo("01:00:00+01:00:00");
        assertThat(CalendarDecoder.timeWithZone(HOUR, 16_201)).isEqualTo("01:00:00-04:30:01");
    }

    @Test
    void intervalsSignEachPartWhereOneIsNegative() {
        assertThat(CalendarDecoder.interval(0, 0, 0)).isEqualTo("00:00:00");
        assertThat(CalendarDecoder.interval(HOUR, 1, 26)).isEqualTo("2 years 2 mons 1 day 01:00:00");
        assertThat(CalendarDecoder.interval(-1, 2, -13)).isEqualTo("-1 year -1 mon +2 days -00:00:00.000001");
        assertThat(CalendarDecoder.interval(HOUR, -1, 0)).isEqualTo("-1 day +01:00:00");
        assertThat(CalendarDecoder.interval(Long.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE))
                .isEqualTo("infinity");
        assertThat(CalendarDecoder.interval(Long.MIN_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE))
                .isEqualTo("-infinity");
        assertThat(CalendarDecoder.interval(Long.MAX_VALUE, Integer.MAX_VALUE, 1))
                .doesNotContain("infinity");
    }
}
