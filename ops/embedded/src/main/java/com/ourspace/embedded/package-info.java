/** Kafka, a MySQL-protocol database and an S3 server, all real, on one machine and in one process tree. */
@NullMarked
package com.ourspace.embedded;

import org.jspecify.annotations.NullMarked;
