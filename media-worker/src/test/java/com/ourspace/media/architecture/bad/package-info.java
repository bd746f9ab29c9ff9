/** One class per rule, each breaking it, to prove that the rules bite. */
package com.ourspace.media.architecture.bad;
