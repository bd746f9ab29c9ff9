package com.ourspace.acceptance.baseline;

import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * Starts the baseline on an empty schema, which it fills.
 *
 * <p>Arguments are Spring's, such as {@code --server.port}; the database and the key of the tokens come from the
 * environment, because a list of processes shows arguments.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class
})
@Import({OrderController.class, SpaceController.class, SignInController.class})
public class BaselineApplication {

    /** {@code jdbc:mysql://host:port/schema}. */
    public static final String DATABASE_URL = "BASELINE_DATABASE_URL";

    public static final String DATABASE_USER = "BASELINE_DATABASE_USER";
    public static final String DATABASE_PASSWORD = "BASELINE_DATABASE_PASSWORD";

    /** Signs the tokens; 32 characters or more. */
    public static final String TOKEN_SECRET = "BASELINE_TOKEN_SECRET";

    public static void main(String... arguments) {
        SpringApplication application = new SpringApplication(BaselineApplication.class);
        application.setDefaultProperties(Map.of(
                "server.address", "127.0.0.1",
                "server.tomcat.max-keep-alive-requests", "-1",
                "server.tomcat.max-connections", "20000",
                "spring.threads.virtual.enabled", "true",
                "spring.main.banner-mode", "off"));
        application.run(arguments);
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    Pools pools() {
        Pools pools = Pools.of(environment(DATABASE_URL), environment(DATABASE_USER), environment(DATABASE_PASSWORD));
        new ResourceDatabasePopulator(false, false, "UTF-8", new ClassPathResource("baseline-schema.sql"))
                .execute(pools.writing());
        return pools;
    }

    @Bean
    Tokens tokens(InstantSource clock) {
        return new Tokens(environment(TOKEN_SECRET), clock);
    }

    @Bean
    TokenFilter tokenFilter(Tokens tokens) {
        return new TokenFilter(tokens);
    }

    @Bean
    OrderTable orderTable(Pools pools, InstantSource clock) {
        return new OrderTable(pools, clock);
    }

    @Bean
    SpaceTable spaceTable(Pools pools) {
        return new SpaceTable(pools.reading());
    }

    @Bean
    UserTable userTable(Pools pools) {
        return new UserTable(pools.writing());
    }

    private static String environment(String variable) {
        return Objects.requireNonNull(System.getenv(variable), () -> "Set " + variable + ".");
    }
}
