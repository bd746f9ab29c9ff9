package com.ourspace.api.page;

import com.ourspace.api.catalog.SpacePreviews;
import com.ourspace.api.search.SpaceDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.LinkedMultiValueMap;

/** Assembles the delivery of the page. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PageSettings.class)
class PageConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PageConfiguration.class);

    @Bean
    PageHandlerMapping pageHandlerMapping(
            PageSettings settings,
            @Value("${ourspace.s3.public-url}") String pictures,
            SpacePreviews spaces,
            SpaceDirectory directory,
            StructuredData structuredData) {
        PageFiles files = PageFiles.in(settings.location());
        if (files.index().isEmpty()) {
            LOG.info("No web page is delivered: {} has no index.html", settings.location());
        }
        SpaceHead head = new SpaceHead(structuredData, settings.publicUrl());
        DrawnDocuments drawn = new DrawnDocuments(files);
        return new PageHandlerMapping(
                files,
                new PageResponse(ContentSecurity.policy(pictures)),
                new PageDocuments(
                        drawn,
                        new SpaceDocuments(spaces::find, drawn, head),
                        new ListPictures(limit -> directory.first(limit, new LinkedMultiValueMap<>()))));
    }
}
