/** Texts that people have looked at and approved, in git; a difference fails until somebody approves it again. */
@NullMarked
package com.ourspace.contracts.approval;

import org.jspecify.annotations.NullMarked;
