/** The consumers of the log, as far as all services have them in common: decoding, dead letters, retries. */
@NullMarked
package com.ourspace.messaging;

import org.jspecify.annotations.NullMarked;
