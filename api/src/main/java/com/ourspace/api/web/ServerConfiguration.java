package com.ourspace.api.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Tomcat has to know of how this service answers. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsInsteadOfPages(ProblemResponses answers) {
        return server -> {
            // TRACE is refused where all methods are that nothing here has, and not by a list of Tomcat's own.
            server.addConnectorCustomizers(connector -> connector.setAllowTrace(true));
            // Behind Boot's own valve of the host, so that this one is the first to see what nobody has answered.
            server.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new ProblemReportValve(answers)));
        };
    }
}
