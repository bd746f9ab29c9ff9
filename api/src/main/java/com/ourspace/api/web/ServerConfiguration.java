package com.ourspace.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Configures Tomcat to answer with problems, and with few filters before the controllers. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsInsteadOfPages(ProblemResponses answers) {
        return server -> {
            // TRACE is refused by RequestFormFilter like every unknown method, instead of by Tomcat.
            server.addConnectorCustomizers(connector -> connector.setAllowTrace(true));
            server.addContextCustomizers(context -> {
                context.setRequestCharacterEncoding(StandardCharsets.UTF_8.name());
                // Added after Boot's valve on the host, so that this one reports errors first.
                context.getParent().getPipeline().addValve(new ProblemReportValve(answers));
            });
        };
    }

    /** Switches the filter off: the dispatcher servlet itself makes the request known to its controllers. */
    @Bean
    FilterRegistrationBean<RequestContextFilter> noRequestContextFilter() {
        FilterRegistrationBean<RequestContextFilter> registration =
                new FilterRegistrationBean<>(new RequestContextFilter());
        registration.setEnabled(false);
        return registration;
    }

    /** The language that {@link LanguageFilter} finds for answers outside of controllers, for those inside. */
    @Bean
    LocaleResolver localeResolver() {
        return new AcceptHeaderLocaleResolver() {

            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return Language.of(request).locale();
            }
        };
    }
}
