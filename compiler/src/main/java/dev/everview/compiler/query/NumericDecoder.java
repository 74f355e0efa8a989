package dev.everview.compiler.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** The layout of numeric: digits of base 10000 under a header in a short and a long form. Stateless. */
final class NumericDecoder {
    private static final int SPECIAL = 0xc000;
    private static final int SHORT = 0x8000;
    private static final int DIGIT_DECIMALS = 4;

    private NumericDecoder() {}

    static String decode(ByteReader bytes) {
        int header = bytes.int16() & 0xffff;
        if ((header & SPECIAL) == SPECIAL) {
            return switch (header & 0xf000) {
                case 0xd000 -> "Infinity";
                case 0xf000 -> "-Infinity";
                default -> "NaN";
            };
        }
        boolean negative;
        int scale;
        int weight;
        if ((header & SHORT) != 0) {
            negative = (header & 0x2000) != 0;
            scale = (header & 0x1f80) >> 7;
            weight = (header & 0x3f) - (header & 0x40);
        } else {
            negative = (header & 0x4000) != 0;
            scale = header & 0x3fff;
            weight = bytes.int16();
        }
        BigInteger digits = BigInteger.ZERO;
        int count = 0;
        while (bytes.hasRemaining()) {
            digits = digits.multiply(BigInteger.valueOf(10_000)).add(BigInteger.valueOf(bytes.int16()));
            count++;
        }
        BigDecimal value = new BigDecimal(digits)
                .scaleByPowerOfTen((weight - count + 1) * DIGIT_DECIMALS)
                .setScale(scale, RoundingMode.DOWN);
        return (negative ? value.negate() : value).toPlainString();
    }
}
