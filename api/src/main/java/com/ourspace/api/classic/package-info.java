/**
 * The REST contract of the front end that the platform's predecessor had, under {@code /classic}: a translation of HTTP
 * alone. It uses the same use cases and readers as {@code /v1}, has no data of its own, and writes nothing itself. The
 * contract is in {@code docs/classic.md}.
 */
@NullMarked
package com.ourspace.api.classic;

import org.jspecify.annotations.NullMarked;
