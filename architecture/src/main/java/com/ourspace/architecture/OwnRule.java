package com.ourspace.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule that one module has for itself.
 *
 * @param bad a class that breaks it on purpose: a rule that nothing can break keeps nothing
 */
public record OwnRule(ArchRule rule, Class<?> bad) {}
