package com.ourspace.api.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes the 304 answers of endpoints with {@link AnswersConditionally}. */
@Component
class NotModifiedDescriptions implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (handler.hasMethodAnnotation(AnswersConditionally.class)) {
            operation
                    .getResponses()
                    .addApiResponse("304", new ApiResponse().description("Unchanged since the ETag in If-None-Match"));
        }
        return operation;
    }
}
