package com.ourspace.api.architecture.bad.classic;

import com.ourspace.api.log.CommandPublisher;
import com.ourspace.contracts.Message;
import java.util.UUID;

/** Bad: publishes a command itself, beside the use case that checks it. */
public class CommandWriter {

    void write(CommandPublisher log, Message message, UUID id) {
        log.append(message, id);
    }
}
