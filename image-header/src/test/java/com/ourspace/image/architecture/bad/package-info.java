/** Breaks the rules of this module, to prove that they bite. */
package com.ourspace.image.architecture.bad;
