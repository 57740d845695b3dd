package vn.khue.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.khue.api.FieldError;
import vn.khue.api.Problem;

/**
 * Decides, for one actor, what can be done with transfers of pupils. The table of steps is in {@link #turn}: it says whose
 * turn it is in which state.
 */
public final class TransferActions {

    private static final String STUDENT = "student";

    private final Actor actor;

    /** Whose word is needed, and to which state it leads. */
    private record Turn(UUID place, Permission permission, String to) {}

    /** @param can codes of the actions @param cannot the other actions, each with the code of the reason */
    public record Allowed(List<String> can, Map<String, String> cannot) {}

    public TransferActions(Actor actor) {
        this.actor = actor;
    }

    /** Whether the actor may give pupils of the school away, or take pupils into it. */
    public boolean acts(UUID school) {
        return may(Permission.RECORD_EDIT, school);
    }

    /** Where the actor may give pupils away or take them in; empty for whoever may do so nowhere. */
    public UUID[] places() {
        return actor.scope(Permission.RECORD_EDIT, STUDENT);
    }

    /** Whether the actor sees pupils of the school. */
    public boolean reads(UUID school) {
        return may(Permission.RECORD_READ, school);
    }

    public boolean sees(TransferStanding transfer) {
        return may(Permission.RECORD_READ, transfer.from())
                || transfer.to() != null && may(Permission.RECORD_READ, transfer.to());
    }

    public Allowed on(TransferStanding transfer) {
        List<String> can = new ArrayList<>();
        Map<String, String> cannot = new LinkedHashMap<>();
        for (TransferAction action : TransferAction.values()) {
            refusal(action, transfer)
                    .ifPresentOrElse(reason -> cannot.put(action.code(), reason), () -> can.add(action.code()));
        }
        return new Allowed(can, cannot);
    }

    private Optional<String> refusal(TransferAction action, TransferStanding transfer) {
        Turn turn = turn(action, transfer);
        if (turn == null) {
            return Optional.of("wrong-state");
        }
        return may(turn.permission(), turn.place()) ? Optional.empty() : Optional.of("others-turn");
    }

    /**
     * The first line of every step of a transfer.
     *
     * @return the state to which it leads
     * @throws Problem 404 when the transfer is not visible, 409 in a state that does not allow it, 403 when it is the turn
     *     of somebody else
     */
    public String require(TransferAction action, TransferStanding transfer) {
        if (!sees(transfer)) {
            throw Problem.notFound();
        }
        Turn turn = turn(action, transfer);
        if (turn == null) {
            throw Problem.conflict("wrong-state");
        }
        if (!may(turn.permission(), turn.place())) {
            throw Problem.forbidden("others-turn", new FieldError("", "others-turn"));
        }
        return turn.to();
    }

    private Turn turn(TransferAction action, TransferStanding transfer) {
        if (action == TransferAction.WITHDRAW) {
            return open(transfer) ? new Turn(transfer.askedBy(), Permission.RECORD_EDIT, "withdrawn") : null;
        }
        Turn next = next(transfer);
        if (next == null) {
            return null;
        }
        if (action == TransferAction.REFUSE) {
            return new Turn(next.place(), next.permission(), "refused");
        }
        return next.to().equals(leadsTo(action)) ? next : null;
    }

    private static boolean open(TransferStanding transfer) {
        return switch (transfer.state()) {
            case "requested", "released", "introduced", "received" -> true;
            default -> false;
        };
    }

    private static String leadsTo(TransferAction action) {
        return switch (action) {
            case RELEASE -> "released";
            case INTRODUCE -> "introduced";
            case RECEIVE -> "received";
            default -> "accepted";
        };
    }

    private Turn next(TransferStanding transfer) {
        Turn acceptance = new Turn(transfer.to(), Permission.RECORD_EDIT, "accepted");
        return switch (transfer.state()) {
            case "requested" -> new Turn(transfer.from(), Permission.RECORD_EDIT, "released");
            case "released" -> transfer.byCommunes() ? commune(transfer.from(), "introduced") : acceptance;
            case "introduced" -> commune(transfer.to(), "received");
            case "received" -> acceptance;
            default -> null;
        };
    }

    private Turn commune(UUID school, String to) {
        UUID parent = actor.tree().parent(school);
        return new Turn(parent == null ? school : parent, Permission.RECORD_APPROVE, to);
    }

    private boolean may(Permission permission, UUID unit) {
        return actor.decide(permission, unit, STUDENT).allowed();
    }
}
