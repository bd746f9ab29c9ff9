package com.ourspace.api.account;

import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Resolves controllers' parameters of type {@link SignedIn}. */
@Configuration(proxyBeanMethods = false)
class SignedInArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    /** Removes the parameter from the API's description: no caller sends it. */
    @Bean
    static GlobalOpenApiCustomizer undescribed() {
        String schema = SignedIn.class.getSimpleName();
        return api -> {
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .filter(operation -> operation.getParameters() != null)
                    .forEach(operation -> operation.getParameters().removeIf(parameter -> refersTo(parameter, schema)));
            api.getComponents().getSchemas().remove(schema);
        };
    }

    private static boolean refersTo(Parameter parameter, String schema) {
        return parameter.getSchema() != null
                && String.valueOf(parameter.getSchema().get$ref()).endsWith("/" + schema);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == SignedIn.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Optional<SignedIn> signedIn = SignedIn.current();
        return ResolvableType.forMethodParameter(parameter).resolve() == Optional.class
                ? signedIn
                : signedIn.orElseThrow(
                        () -> Problem.of(ProblemCode.TOKEN_MISSING).exception());
    }
}
