/**
 * Spans of what happens to messages, exported by OTLP. Without the address of a collector nothing is recorded, and a
 * message costs one comparison more.
 */
@NullMarked
package com.ourspace.messaging.tracing;

import org.jspecify.annotations.NullMarked;
