/**
 * Image processing: from uploaded bytes to upright sRGB variants without metadata. This package knows neither Kafka nor
 * S3.
 */
@NullMarked
package com.ourspace.media.processing;

import org.jspecify.annotations.NullMarked;
