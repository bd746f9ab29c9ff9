package com.ourspace.api.page;

import java.util.Locale;

/** The content encodings that an {@code Accept-Encoding} header accepts (RFC 9110, section 12.5.3). */
final class ContentEncodings {

    private static final String ANY = "*";

    private final String header;

    ContentEncodings(String header) {
        this.header = header.toLowerCase(Locale.ROOT);
    }

    /** Whether the caller accepts this encoding; a header that says nothing about it does not. */
    boolean accept(String encoding) {
        boolean acceptsAny = false;
        for (String element : header.split(",")) {
            String[] parts = element.split(";", 2);
            String name = parts[0].strip();
            boolean isAccepted = parts.length == 1 || !isZero(parts[1]);
            if (name.equals(encoding)) {
                return isAccepted;
            }
            acceptsAny |= name.equals(ANY) && isAccepted;
        }
        return acceptsAny;
    }

    /** Whether a weight is {@code q=0}, with up to three decimal places. */
    private static boolean isZero(String weight) {
        return weight.strip().matches("q\\s*=\\s*0(\\.0{0,3})?");
    }
}
