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

/**
 * While read models are read again, nobody is told what may only look so: that something is not there, or is settled.
 */
@Component
class RebuildStatus_ implements ReadModelStatus, PersonalDataHolder {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildStatus_.class);

    private final Rebuilds rebuilds;

    RebuildStatus_(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @Override
    public boolean isComplete() {
        try {
            return rebuilds.latest().status() == Status.DONE;
        } catch (RuntimeException away) {
            LOG.warn("Whether a rebuild is under way is not known: {}", away.toString());
            return true;
        }
    }

    /** Whether bookings are ahead and spaces are kept is not known meanwhile. */
    @Override
    public Optional<Problem> blockingProblem(long userId) {
        return rebuilds.latest().status() == Status.DONE
                ? Optional.empty()
                : Optional.of(Problem.of(ProblemCode.DEPENDENCY_DOWN, "rebuild"));
    }

    @Override
    public void forget(long userId) {
        // Nothing of anybody is kept here.
    }
}
