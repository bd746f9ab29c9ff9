/**
 * One example of every message as an operator sees it on the topic. The examples are approved in git, so that every
 * change is noticed.
 */
@NullMarked
package com.ourspace.contracts.sample;

import org.jspecify.annotations.NullMarked;
