package com.ourspace.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule that only one module has.
 *
 * @param bad a class that breaks the rule on purpose, to prove that the rule can fail
 */
public record OwnRule(ArchRule rule, Class<?> bad) {}
