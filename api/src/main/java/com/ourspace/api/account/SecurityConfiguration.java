package com.ourspace.api.account;

import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemAnswers;
import com.ourspace.api.web.ProblemCode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/** Under {@code /v1} everything needs a token but what is listed here. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Each filter of the chain would be observed for itself; that costs more than the filters do. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, Tokens tokens, ErasedUsers erased, ProblemAnswers answers) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new TokenFilter(tokens, erased, answers), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, "/v1/auth/**")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.GET,
                                "/v1/districts",
                                "/v1/categories",
                                "/v1/facilities",
                                "/v1/spaces",
                                "/v1/spaces/{id}",
                                "/v1/spaces/{id}/availability",
                                "/v1/spaces/{id}/availability/stream",
                                "/v1/spaces/{id}/reviews")
                        .permitAll()
                        .requestMatchers("/v1/admin/**")
                        .hasRole(Role.ADMIN.name())
                        .requestMatchers("/v1/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, missing) ->
                                answers.write(response, Problem.of(ProblemCode.TOKEN_MISSING)))
                        .accessDeniedHandler((request, response, denied) ->
                                answers.write(response, Problem.of(ProblemCode.FORBIDDEN))))
                .build();
    }
}
