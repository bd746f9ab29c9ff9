package com.ourspace.tools.deadletters;

import com.ourspace.tools.deadletters.Action.Kind;
import java.util.List;
import java.util.Optional;

/** What operators did with a dead letter, the earliest action first. */
record History(List<Action> actions) {

    static final History NONE = new History(List.of());

    /** What became of a dead letter. */
    enum State {
        OPEN,
        /** A redrive began, and nothing says that its record was sent: the tool was killed, or still runs. */
        UNFINISHED,
        REDRIVEN,
        DISCARDED;

        /** Whether an operator still has to do something. */
        boolean isOpen() {
            return this == OPEN || this == UNFINISHED;
        }
    }

    State state() {
        return actions.reversed().stream()
                .filter(action -> action.kind() != Kind.EDITED)
                .findFirst()
                .map(last -> switch (last.kind()) {
                    case REDRIVE_BEGUN -> State.UNFINISHED;
                    case REDRIVEN -> State.REDRIVEN;
                    case DISCARDED -> State.DISCARDED;
                    case EDITED -> State.OPEN;
                })
                .orElse(State.OPEN);
    }

    /** The latest action of this kind. */
    Optional<Action> last(Kind kind) {
        return actions.reversed().stream()
                .filter(action -> action.kind() == kind)
                .findFirst();
    }

    /** The record as an operator has repaired it last. */
    Optional<Content> repaired() {
        return last(Kind.EDITED).map(Action::repaired);
    }
}
