package com.ourspace.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The general part of the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String BEARER = "bearer";

    /** In the order in which a newcomer meets them. */
    private static final List<Tag> TAGS = List.of(
            tag("Accounts", "Signing in with Kakao, refreshing, signing out, and erasing the account"),
            tag("Metadata", "Districts, categories and facilities, and the codes by which spaces are found"),
            tag("Spaces", "Finding spaces, watching their availability, registering and changing them"),
            tag("Orders", "Requesting a slot, paying for it, cancelling it"),
            tag("Waitlist", "Waiting for a slot that is taken"),
            tag("Reviews", "Guests' reviews of their stays, and hosts' replies"),
            tag("Likes", "The spaces a user likes"),
            tag("Points", "A guest's balance and ledger"),
            tag("Hosts", "A host's spaces, orders and blocks"),
            tag("Operators", "What operators of the platform see and decide"));

    @Bean
    OpenAPI openApi() {
        SecurityScheme bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
        return new OpenAPI()
                .info(new Info()
                        .title("OURSPACE")
                        .version("v1")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0"))
                        .contact(new Contact().name("OURSPACE"))
                        .description("One slot, one guest. A POST that is answered 202 is in the log and will be"
                                + " decided; poll its Location. Every error is application/problem+json."))
                // A relative URL: the client knows the host, and a Host header must not determine it.
                .servers(List.of(new Server().url("/").description("The server that this document came from")))
                .tags(TAGS)
                .components(new Components().addSecuritySchemes(BEARER, bearer))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    private static Tag tag(String name, String description) {
        return new Tag().name(name).description(description);
    }
}
