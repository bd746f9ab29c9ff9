/** Breaks the rule of its parent package, to prove that the rule bites. */
package com.ourspace.media.processing.bad;
