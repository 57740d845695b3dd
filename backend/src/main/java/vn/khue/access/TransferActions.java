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
 * Decides, for one actor, what can be done with transfers of pupils and members of staff. The table of steps is in {@link #turn}: it says whose
 * turn it is in which state.
 */
public final class TransferActions {

    private final Actor actor;

    /** Whose word is needed, and to which state it leads. */
    private record Turn(UUID place, Permission permission, String to) {}

    /** @param can codes of the actions @param cannot the other actions, each with the code of the reason */
    public record Allowed(List<String> can, Map<String, String> cannot) {}

    public TransferActions(Actor actor) {
        this.actor = actor;
    }

    /** Whether the actor may give people of the type away from the school, or take them into it. */
    public boolean acts(String type, UUID school) {
        return may(Permission.RECORD_EDIT, type, school);
    }

    /** Where the actor may give people of the type away or take them in; empty for whoever may do so nowhere. */
    public UUID[] places(String type) {
        return actor.scope(Permission.RECORD_EDIT, type);
    }

    /** Whether the actor sees people of the type at the school. */
    public boolean reads(String type, UUID school) {
        return may(Permission.RECORD_READ, type, school);
    }

    public boolean sees(TransferStanding transfer) {
        return reads(transfer.type(), transfer.from())
                || transfer.to() != null && reads(transfer.type(), transfer.to());
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
        return may(turn.permission(), transfer.type(), turn.place()) ? Optional.empty() : Optional.of("others-turn");
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
        if (!may(turn.permission(), transfer.type(), turn.place())) {
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

    private boolean may(Permission permission, String type, UUID unit) {
        return actor.decide(permission, unit, type).allowed();
    }
}
