# One recipe for every image of the platform; it needs nothing but Docker:
#   docker build --build-arg MODULE=api --build-arg MAIN_CLASS=com.ourspace.api.ApiApplication .
FROM node:20-bookworm-slim AS page
WORKDIR /ourspace
COPY web/ web/
COPY docs/openapi.json docs/
RUN --mount=type=cache,target=/root/.npm web/build.sh page

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /ourspace
COPY . .
COPY --from=page /ourspace/web/target/ web/target/
# All modules at once: every image takes its part of this stage, which is built once.
RUN --mount=type=cache,target=/root/.m2/repository \
    mvn -B -ntp -q -Dstyle.color=never -Pimage -pl ops/acceptance -am -Dmaven.test.skip=true -Dspotless.check.skip=true package && \
    # A JVM takes a jar with another time for another jar, and layers of an earlier build have the times of that build.
    find . -path '*/target/image/*' -exec touch -d 2000-01-01T00:00:00Z {} +

FROM eclipse-temurin:25-jre AS runtime

# The image's own user 1000 is not ours.
RUN mkdir -p /opt/ourspace && groupadd --gid 10001 ourspace && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin ourspace

# Ends what hangs, if SUPERVISE_CHECK says how to find out.
COPY --chmod=755 ops/compose/supervise /usr/local/bin/supervise

ENV JDK_JAVA_OPTIONS="-Duser.timezone=UTC -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

# What the JVMs learn of the services that run here for some minutes: a start then takes little more than half of the processor time.
FROM runtime AS trained
COPY --from=build /ourspace/api/target/image/ /opt/ourspace/api/
COPY --from=build /ourspace/booking-processor/target/image/ /opt/ourspace/booking-processor/
COPY --from=build /ourspace/media-worker/target/image/ /opt/ourspace/media-worker/
COPY --from=build /ourspace/ops/acceptance/target/image/ /opt/ourspace/ops/acceptance/
COPY --chmod=755 ops/compose/train /usr/local/bin/train
ARG TRAIN=yes
RUN train

FROM runtime

ARG MODULE
# The libraries change seldom, our own code often: two layers.
COPY --from=build /ourspace/${MODULE}/target/image/lib/ /opt/ourspace/lib/
COPY --from=build /ourspace/${MODULE}/target/image/own/ /opt/ourspace/own/
COPY --from=trained /opt/ourspace/trained/${MODULE}/ /opt/ourspace/trained/

ARG MAIN_CLASS
ENV MAIN_CLASS=${MAIN_CLASS}

USER 10001:10001
WORKDIR /tmp
# The inner shell only reads the class path, more options and the name of the class; exec makes Java the process that gets the signals.
ENTRYPOINT ["supervise", "sh", "-c", "exec java -XX:AOTCache=/opt/ourspace/trained/jvm.aot '-Xlog:aot*=off' $JVM_OPTIONS -cp \"$(cat /opt/ourspace/trained/class-path)\" \"$MAIN_CLASS\" \"$@\"", "java"]
