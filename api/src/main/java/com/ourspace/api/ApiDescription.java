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

/** What the OpenAPI page says about the whole. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String BEARER = "bearer";

    /** In the order in which a newcomer meets them. */
    private static final List<Tag> TAGS = List.of(
            tag("Accounts", "Signing in with Kakao, going on, signing out, and being forgotten"),
            tag("Metadata", "Districts, categories and facilities, by whose codes spaces are found"),
            tag("Spaces", "Finding spaces, watching what is free, registering and changing them"),
            tag("Orders", "Asking for a slot, paying for it, giving it up"),
            tag("Waitlist", "Waiting for a slot that is taken"),
            tag("Reviews", "What guests say about their stays, and what hosts reply"),
            tag("Likes", "Spaces to come back to"),
            tag("Points", "What a guest has to pay with"),
            tag("Hosts", "What hosts see of their spaces, and how they keep slots to themselves"),
            tag("Operators", "What those who run the platform see and decide"));

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
                // Relative: the one who asked knows where, and no header of theirs may say otherwise.
                .servers(List.of(new Server().url("/").description("The server that this document came from")))
                .tags(TAGS)
                .components(new Components().addSecuritySchemes(BEARER, bearer))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    private static Tag tag(String name, String description) {
        return new Tag().name(name).description(description);
    }
}
