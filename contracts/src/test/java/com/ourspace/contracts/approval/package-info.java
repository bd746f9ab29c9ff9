/** Approved texts in git: a difference fails the test until a person approves it. */
@NullMarked
package com.ourspace.contracts.approval;

import org.jspecify.annotations.NullMarked;
