/** From uploaded bytes to upright sRGB pictures without metadata; knows neither Kafka nor S3. */
@NullMarked
package com.ourspace.media.processing;

import org.jspecify.annotations.NullMarked;
