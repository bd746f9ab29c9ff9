/** A class that breaks the rule of its parent package, to prove that the rule can fail. */
package com.ourspace.media.processing.bad;
