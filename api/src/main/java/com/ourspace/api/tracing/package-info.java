/** Spans of requests over HTTP. Those of messages are made where messages are sent and read. */
@NullMarked
package com.ourspace.api.tracing;

import org.jspecify.annotations.NullMarked;
