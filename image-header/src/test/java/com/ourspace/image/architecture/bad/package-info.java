/** Classes that break the rules of this module, to prove that each rule can fail. */
package com.ourspace.image.architecture.bad;
