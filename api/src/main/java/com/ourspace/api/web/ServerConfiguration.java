package com.ourspace.api.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures Tomcat to answer with problems. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsInsteadOfPages(ProblemResponses answers) {
        return server -> {
            // TRACE is refused by RequestFormFilter like every unknown method, instead of by Tomcat.
            server.addConnectorCustomizers(connector -> connector.setAllowTrace(true));
            // Added after Boot's valve on the host, so that this one reports errors first.
            server.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new ProblemReportValve(answers)));
        };
    }
}
