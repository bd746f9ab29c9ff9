package com.ourspace.booking;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

/**
 * Runs a test only where Docker answers and has this image or can pull it; elsewhere the report says what is missing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsImage.Condition.class)
@interface NeedsImage {

    /** Name and tag of the image. */
    String value();

    /** Asks Docker. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return context.getElement()
                    .map(element -> element.getAnnotation(NeedsImage.class))
                    .map(needed -> available(needed.value()))
                    .orElseGet(() -> ConditionEvaluationResult.enabled("needs no image"));
        }

        private static ConditionEvaluationResult available(String image) {
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                return ConditionEvaluationResult.disabled("no Docker answers on this machine");
            }
            try {
                new RemoteDockerImage(DockerImageName.parse(image)).get();
                return ConditionEvaluationResult.enabled("Docker has " + image);
            } catch (Exception notThere) {
                return ConditionEvaluationResult.disabled("Docker answers, but cannot get " + image + ": " + notThere);
            }
        }
    }
}
