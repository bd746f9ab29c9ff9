/** The way out of Kafka's records and into them. */
@NullMarked
package com.ourspace.media.log;

import org.jspecify.annotations.NullMarked;
