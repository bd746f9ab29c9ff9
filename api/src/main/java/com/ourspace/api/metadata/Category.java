package com.ourspace.api.metadata;

/** A category of spaces, e.g. party room. */
public record Category(String code, String nameKo, String nameEn, String icon) {}
