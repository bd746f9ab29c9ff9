/**
 * Rules about the repository as a whole: where a topic is spelled, where versions stand, and what the build refuses.
 */
@NullMarked
package com.ourspace.contracts.repository;

import org.jspecify.annotations.NullMarked;
