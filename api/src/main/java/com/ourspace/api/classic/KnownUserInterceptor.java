package com.ourspace.api.classic;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.account.UserLookup;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses the valid token of a user who is not known, or was erased: the classic contract has a message for that. */
@Configuration(proxyBeanMethods = false)
class KnownUserInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private final UserLookup users;

    KnownUserInterceptor(UserLookup users) {
        this.users = users;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns(ClassicProblems.PREFIX + "/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        SignedIn.current().ifPresent(user -> users.require(user.userId()));
        return true;
    }
}
