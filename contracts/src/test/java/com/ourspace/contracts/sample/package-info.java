/**
 * One example of every message, the way an operator sees it on the topic; approved in git, so that no change slips by.
 */
@NullMarked
package com.ourspace.contracts.sample;

import org.jspecify.annotations.NullMarked;
