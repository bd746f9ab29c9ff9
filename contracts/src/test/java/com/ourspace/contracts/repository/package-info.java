/** Tests of the repository as a whole: where topics and versions are defined, and what the build refuses. */
@NullMarked
package com.ourspace.contracts.repository;

import org.jspecify.annotations.NullMarked;
