/**
 * Classes that break the rules on purpose, at least one for each. This package breaks a rule itself: it is not
 * null-marked.
 */
package com.ourspace.architecture.bad;
