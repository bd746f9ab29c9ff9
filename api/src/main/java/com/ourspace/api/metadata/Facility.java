package com.ourspace.api.metadata;

/** A facility or feature that a space can have. */
public record Facility(String code, String nameKo, String nameEn, String icon) {}
