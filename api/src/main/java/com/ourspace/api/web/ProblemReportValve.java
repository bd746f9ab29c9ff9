package com.ourspace.api.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;

/**
 * Answers requests that Tomcat refuses before any filter, e.g. for a malformed request line, header or length, with a
 * problem instead of an HTML page.
 */
class ProblemReportValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemReportValve.class);

    private final ProblemResponses answers;

    ProblemReportValve(ProblemResponses answers) {
        this.answers = answers;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST
                || response.getContentWritten() > 0
                || !canBeWritten(response)
                || !response.setErrorReported()) {
            return;
        }
        ProblemCode code = FallbackErrorController.code(response.getStatus());
        Trace.continued(request.getHeader(Trace.HEADER)).activate();
        LocaleContextHolder.setLocale(Language.negotiate(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .locale());
        try {
            LOG.debug("Refused by Tomcat: {}", code);
            SecurityHeaders.addTo(response, request);
            answers.write(request, response, Problem.of(code));
            response.finishResponse();
        } catch (IOException gone) {
            LOG.debug("The connection was closed by the caller");
        } finally {
            LocaleContextHolder.resetLocaleContext();
            Trace.deactivate();
        }
    }

    private static boolean canBeWritten(Response response) {
        AtomicBoolean allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        return allowed.get();
    }
}
