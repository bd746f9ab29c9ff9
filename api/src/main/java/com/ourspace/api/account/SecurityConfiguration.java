package com.ourspace.api.account;

import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemResponses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** The security filter chain: every path under {@code /v1} needs a token unless it is listed here. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** The paths that can be read without a token. */
    private static final String[] PUBLIC = {
        "/v1/districts",
        "/v1/categories",
        "/v1/facilities",
        "/v1/spaces",
        "/v1/spaces/suggestions",
        "/v1/spaces/{id}",
        "/v1/spaces/{id}/similar",
        "/v1/spaces/{id}/availability",
        "/v1/spaces/{id}/availability/stream",
        "/v1/spaces/{id}/reviews"
    };

    /** Switches off the observation of each filter of the chain: it costs more than the filters do. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * Refuses paths with more than one spelling. It lets all methods, headers and parameters pass: unknown methods are
     * refused before this chain, and headers where they are read.
     */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowedHeaderNames(_ -> true);
        firewall.setAllowedHeaderValues(_ -> true);
        firewall.setAllowedParameterNames(_ -> true);
        firewall.setAllowedParameterValues(_ -> true);
        return firewall;
    }

    @Bean
    RequestRejectedHandler refusedByTheFirewall(ProblemResponses answers) {
        return (request, response, refused) ->
                answers.write(request, response, Problem.of(ProblemCode.MALFORMED_REQUEST, "target"));
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, Tokens tokens, ErasedUsers erased, ProblemResponses answers) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                // The filters of these would see every request, and nothing uses what they provide.
                .anonymous(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                // All other security headers are added by a filter before this chain, so that every answer has them.
                .headers(headers -> headers.defaultsDisabled()
                        .cacheControl(Customizer.withDefaults())
                        .httpStrictTransportSecurity(Customizer.withDefaults()))
                .addFilterBefore(new TokenFilter(tokens, erased, answers), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/v1/auth/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, PUBLIC)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, PUBLIC)
                        .permitAll()
                        // A browser sends its preflight request without a token.
                        .requestMatchers(HttpMethod.OPTIONS, "/v1/**")
                        .permitAll()
                        .requestMatchers("/v1/admin/**")
                        .hasRole(Role.ADMIN.name())
                        .requestMatchers("/v1/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, missing) ->
                                answers.write(request, response, Problem.of(ProblemCode.TOKEN_MISSING)))
                        .accessDeniedHandler((request, response, denied) ->
                                answers.write(request, response, Problem.of(ProblemCode.FORBIDDEN))))
                .build();
    }
}
