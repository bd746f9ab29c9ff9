package com.ourspace.api.classic;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as texts, as the classic contract has them. */
final class Decimals {

    private static final int DEGREE_DIGITS = 6;

    private Decimals() {}

    /** Whole KRW with two decimals: 5000 is {@code 5000.00}. */
    static String price(long won) {
        return won + ".00";
    }

    /** Degrees with six decimals, e.g. {@code 37.519066}. */
    static String degrees(double degrees) {
        return BigDecimal.valueOf(degrees)
                .setScale(DEGREE_DIGITS, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
