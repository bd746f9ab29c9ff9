/** Deliberately bad classes, one or more for each rule; this package itself is bad, too: it is not null-marked. */
package com.ourspace.architecture.bad;
