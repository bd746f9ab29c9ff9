/** One class per rule that breaks it, to prove that each rule can fail. */
package com.ourspace.media.architecture.bad;
