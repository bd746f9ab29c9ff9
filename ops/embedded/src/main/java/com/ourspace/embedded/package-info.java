/** Real servers on one machine and in one process tree: Kafka, a database with the MySQL protocol, and an S3 server. */
@NullMarked
package com.ourspace.embedded;

import org.jspecify.annotations.NullMarked;
