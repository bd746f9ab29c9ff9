package com.ourspace.api.log;

import com.ourspace.messaging.Backoff;
import com.ourspace.messaging.RetryInPlace;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/**
 * How projections are run. A record that can never be read or written becomes a dead letter, everything else is retried
 * in place.
 */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    /** Spring Boot gives the handler to every listener. No event that was decided is ever skipped. */
    @Bean
    CommonErrorHandler retryInPlace() {
        return RetryInPlace.with(new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2)));
    }

    /** A rebuild writes read models by the code that writes the present ones, into tables of other names. */
    @Bean
    static BeanPostProcessor nextTables() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource database ? new NextTablesDataSource(database) : bean;
            }
        };
    }

    /** Few threads that wait for the database most of the time: on a virtual one, each wait would cost a hand-over. */
    @Bean
    ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>> platformThreads() {
        return container ->
                container.getContainerProperties().setListenerTaskExecutor(new SimpleAsyncTaskExecutor("projection-"));
    }
}
