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
    mvn -B -ntp -q -Dstyle.color=never -Pimage -pl ops/acceptance -am -Dmaven.test.skip=true -Dspotless.check.skip=true package

FROM eclipse-temurin:25-jre

# The image's own user 1000 is not ours.
RUN groupadd --gid 10001 ourspace && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin ourspace

# Ends what hangs, if SUPERVISE_CHECK says how to find out.
COPY --chmod=755 ops/compose/supervise /usr/local/bin/supervise

ARG MODULE
# The libraries change seldom, our own code often: two layers.
COPY --from=build /ourspace/${MODULE}/target/image/lib/ /opt/ourspace/lib/
COPY --from=build /ourspace/${MODULE}/target/image/own/ /opt/ourspace/own/

ARG MAIN_CLASS
ENV MAIN_CLASS=${MAIN_CLASS} \
    JDK_JAVA_OPTIONS="-Duser.timezone=UTC -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

USER 10001:10001
WORKDIR /tmp
# The inner shell only reads the name of the class; exec makes Java the process that gets the signals.
ENTRYPOINT ["supervise", "sh", "-c", "exec java -cp '/opt/ourspace/own/*:/opt/ourspace/lib/*' \"$MAIN_CLASS\" \"$@\"", "java"]
