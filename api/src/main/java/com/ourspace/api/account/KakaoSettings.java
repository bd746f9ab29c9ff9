package com.ourspace.api.account;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/**
 * How to reach Kakao, and what this platform is there.
 *
 * @param baseUrl Kakao's API
 * @param appId the app for which access tokens have to be issued
 * @param authorizeUrl the page on which a user signs in to Kakao
 * @param tokenUrl where an authorization code is exchanged
 * @param clientId the app's REST API key; empty if nobody signs in by an authorization code
 * @param clientSecret the app's secret; empty if Kakao asks for none
 * @param timeout for connecting, and for each answer
 */
@ConfigurationProperties("ourspace.kakao")
record KakaoSettings(
        URI baseUrl,
        long appId,
        URI authorizeUrl,
        URI tokenUrl,
        String clientId,
        String clientSecret,
        Duration timeout) {

    KakaoSettings {
        if (appId <= 0) {
            throw new IllegalArgumentException("ourspace.kakao.app-id is needed: tokens of any app would be accepted");
        }
    }

    /** Whether users sign in by an authorization code. */
    boolean takesCodes() {
        return !clientId.isEmpty();
    }

    /** Requests on virtual threads, which end in time. */
    ClientHttpRequestFactory requests() {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(timeout);
        return requests;
    }

    /** Without the secret, in case it is logged. */
    @Override
    public String toString() {
        return "KakaoSettings[baseUrl=" + baseUrl + ", appId=" + appId + "]";
    }
}
