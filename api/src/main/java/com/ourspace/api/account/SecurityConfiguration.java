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
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Under {@code /v1} everything needs a token but what is listed here. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Everybody may look at them. */
    private static final String[] PUBLIC = {
        "/v1/districts",
        "/v1/categories",
        "/v1/facilities",
        "/v1/spaces",
        "/v1/spaces/{id}",
        "/v1/spaces/{id}/availability",
        "/v1/spaces/{id}/availability/stream",
        "/v1/spaces/{id}/reviews"
    };

    /** Each filter of the chain would be observed for itself; that costs more than the filters do. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** Paths of more than one spelling are refused here; methods before, and headers by those who read them. */
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
                answers.write(response, Problem.of(ProblemCode.MALFORMED_REQUEST, "target"));
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, Tokens tokens, ErasedUsers erased, ProblemResponses answers) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                // All others are added before this chain, so that every answer has them.
                .headers(headers -> headers.defaultsDisabled()
                        .cacheControl(Customizer.withDefaults())
                        .httpStrictTransportSecurity(Customizer.withDefaults()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new TokenFilter(tokens, erased, answers), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/v1/auth/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, PUBLIC)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, PUBLIC)
                        .permitAll()
                        // What can be done with a path is no secret, and a browser asks before it has a token to send.
                        .requestMatchers(HttpMethod.OPTIONS, "/v1/**")
                        .permitAll()
                        .requestMatchers("/v1/admin/**")
                        .hasRole(Role.ADMIN.name())
                        .requestMatchers("/v1/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(refusalProblems -> refusalProblems
                        .authenticationEntryPoint((request, response, missing) ->
                                answers.write(response, Problem.of(ProblemCode.TOKEN_MISSING)))
                        .accessDeniedHandler((request, response, denied) ->
                                answers.write(response, Problem.of(ProblemCode.FORBIDDEN))))
                .build();
    }
}
