package com.ourspace.api.page;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the page.
 *
 * @param location folder of the built page, such as {@code classpath:/page/} or {@code file:/srv/page/}; if it does not
 *     exist, no page is delivered
 * @param publicUrl the origin under which people open the page, such as {@code https://ourspace.example}, for absolute
 *     links in previews; without it previews have none, because a Host header is no proof of it
 */
@ConfigurationProperties("ourspace.page")
record PageSettings(
        @DefaultValue("classpath:/page/") String location,
        @Nullable URI publicUrl) {}
