package com.ourspace.api.metadata;

/** A district of the city; its coordinates are the centre for a map. */
public record District(String code, String nameKo, String nameEn, String icon, double latitude, double longitude) {}
