package com.ourspace.api;

import java.io.IOException;
import java.util.Properties;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Tells springdoc which version of Swagger UI the build has; it assumes the version it was built with. */
@Configuration(proxyBeanMethods = false)
class SwaggerUiVersion {

    private static final ClassPathResource BUILT =
            new ClassPathResource("META-INF/maven/org.webjars/swagger-ui/pom.properties");

    @Autowired
    void useWhatIsThere(ObjectProvider<SwaggerUiConfigProperties> settings) throws IOException {
        Properties built = PropertiesLoaderUtils.loadProperties(BUILT);
        settings.ifAvailable(swaggerUi -> swaggerUi.setVersion(built.getProperty("version")));
    }
}
