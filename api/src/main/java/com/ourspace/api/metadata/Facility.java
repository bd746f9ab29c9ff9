package com.ourspace.api.metadata;

/** Something a space has, or welcomes. */
public record Facility(String code, String nameKo, String nameEn, String icon) {}
