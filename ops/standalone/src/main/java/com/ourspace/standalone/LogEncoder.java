package com.ourspace.standalone;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/**
 * Writes log lines as text, or as JSON objects in a format of Spring Boot, as the services in containers do:
 * {@code ecs}, {@code gelf} or {@code logstash}. Logback creates it before any Spring context starts.
 */
public final class LogEncoder extends EncoderBase<ILoggingEvent> {

    private final PatternLayoutEncoder text = new PatternLayoutEncoder();
    private final StructuredLogEncoder structured = new StructuredLogEncoder();
    private Encoder<ILoggingEvent> chosen = text;

    /** The format; text if it is empty. */
    public void setFormat(String format) {
        if (!format.isBlank()) {
            structured.setFormat(format);
            chosen = structured;
        }
    }

    /** The pattern of a line of text. */
    public void setPattern(String pattern) {
        text.setPattern(pattern);
    }

    @Override
    public void start() {
        // The encoder of Spring Boot looks there for settings, of which none is needed.
        getContext().putObject(Environment.class.getName(), new StandardEnvironment());
        chosen.setContext(getContext());
        chosen.start();
        super.start();
    }

    @Override
    public byte[] headerBytes() {
        return chosen.headerBytes();
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return chosen.encode(event);
    }

    @Override
    public byte[] footerBytes() {
        return chosen.footerBytes();
    }
}
