# One recipe for every image of the platform:
#   docker build --build-arg MODULE=api --build-arg MAIN_CLASS=com.ourspace.api.ApiApplication .
# What it copies is made by: mvn -Pimage package
FROM eclipse-temurin:25-jre

# The image's own user 1000 is not ours.
RUN groupadd --gid 10001 ourspace && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin ourspace

ARG MODULE
# The libraries change seldom, our own code often: two layers.
COPY ${MODULE}/target/image/lib/ /opt/ourspace/lib/
COPY ${MODULE}/target/image/own/ /opt/ourspace/own/

ARG MAIN_CLASS
ENV MAIN_CLASS=${MAIN_CLASS} \
    JDK_JAVA_OPTIONS="-Duser.timezone=UTC -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

USER 10001:10001
WORKDIR /tmp
# The shell only reads the name of the class; exec makes Java the process that gets the signals.
ENTRYPOINT ["sh", "-c", "exec java -cp '/opt/ourspace/own/*:/opt/ourspace/lib/*' \"$MAIN_CLASS\" \"$@\"", "java"]
