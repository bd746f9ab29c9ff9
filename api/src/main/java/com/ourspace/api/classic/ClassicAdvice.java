package com.ourspace.api.classic;

import com.ourspace.api.web.DecodedPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers the refusals that only the classic contract has. */
@RestControllerAdvice(basePackageClasses = ClassicAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ClassicAdvice {

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(ClassicRefusal refusal, HttpServletRequest request) {
        return ResponseEntity.status(refusal.status())
                .body(Map.of(ClassicProblems.memberOf(DecodedPath.of(request)), refusal.text()));
    }
}
