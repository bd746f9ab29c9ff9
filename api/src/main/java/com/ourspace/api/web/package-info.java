/** What every endpoint shares: problems as RFC 9457, field errors all at once, trace context, cursors. */
@NullMarked
package com.ourspace.api.web;

import org.jspecify.annotations.NullMarked;
