package com.ourspace.api;

import com.ourspace.api.web.ProblemDescriptions;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI page says about the whole. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String BEARER = "bearer";

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
                        .description("One slot, one guest. A POST that is answered 202 is in the log and will be"
                                + " decided; poll its Location. Every error is application/problem+json."))
                .components(new Components()
                        .addSecuritySchemes(BEARER, bearer)
                        .addSchemas(ProblemDescriptions.SCHEMA, ProblemDescriptions.schema()))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }
}
