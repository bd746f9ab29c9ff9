package com.ourspace.api.rebuild;

import com.ourspace.api.account.PersonalDataHolder;
import com.ourspace.api.rebuild.Rebuild.Status;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ReadModelStatus;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells whether a rebuild is running. Meanwhile no answer may claim that something does not exist or is final. */
@Component
class RunningRebuild implements ReadModelStatus, PersonalDataHolder {

    private static final Logger LOG = LoggerFactory.getLogger(RunningRebuild.class);

    private final Rebuilds rebuilds;

    RunningRebuild(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @Override
    public boolean isComplete() {
        try {
            return rebuilds.latest().status() == Status.DONE;
        } catch (RuntimeException away) {
            LOG.warn("It is unknown whether a rebuild is running: {}", away.toString());
            return true;
        }
    }

    /** During a rebuild it is unknown whether the user has bookings or spaces. */
    @Override
    public Optional<Problem> blockingProblem(long userId) {
        return rebuilds.latest().status() == Status.DONE
                ? Optional.empty()
                : Optional.of(Problem.of(ProblemCode.DEPENDENCY_DOWN, "rebuild"));
    }

    @Override
    public void erase(long userId) {
        // Holds no personal data; it only blocks the erasure during a rebuild.
    }
}
