package vn.khue.access;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import vn.khue.db.Notices;
import vn.khue.db.SameContext;

/**
 * Keeps the standing of accounts and the tree of units in memory until the database says that they changed, and
 * answers questions about rights from them. While the line to the database's notices is down, nothing is kept.
 */
@ApplicationScoped
public class Access {

    private final StandingStore store;
    private final ChainStore chains;
    private final Pool pool;
    private final Notices notices;
    private final GrantUses uses;
    private final AsyncCache<UUID, Optional<Standing>> standings =
            Memory.of(50_000).expireAfterWrite(Duration.ofMinutes(5)).buildAsync();

    private record Visit(UUID account, UUID session) {}

    /** Sessions that were not there when read anew; none of them comes back while a token of it is good. */
    private final Cache<Visit, Boolean> ended =
            Memory.of(50_000).expireAfterWrite(Duration.ofMinutes(10)).build();

    private final AtomicReference<CompletableFuture<UnitTree>> tree = new AtomicReference<>();
    private final SharedReading<UnitTree> readings = new SharedReading<>(this::readTree);

    Access(StandingStore store, ChainStore chains, Pool pool, Notices notices, GrantUses uses) {
        this.store = store;
        this.chains = chains;
        this.pool = pool;
        this.notices = notices;
        this.uses = uses;
    }

    void listen(@Observes StartupEvent start) {
        notices.on("rights", this::forget);
        notices.on("units", all -> tree.set(null));
    }

    private void forget(String account) {
        if ("*".equals(account)) {
            standings.synchronous().invalidateAll();
        } else {
            standings.synchronous().invalidate(UUID.fromString(account));
        }
    }

    /** Forgets on this replica what is kept of the account; the database tells the others. */
    public void changed(UUID account) {
        standings.synchronous().invalidate(account);
    }

    /** The standing of an account now; empty when there is no such account. */
    Uni<Optional<Standing>> standing(UUID account) {
        if (!notices.connected()) {
            return store.find(account);
        }
        CompletableFuture<Optional<Standing>> known = standings.getIfPresent(account);
        if (there(known)) {
            return Uni.createFrom().item(known.join());
        }
        return SameContext.of(() -> Uni.createFrom()
                .completionStage(
                        standings.get(account, (id, executor) -> store.find(id).subscribeAsCompletionStage())));
    }

    private static boolean there(CompletableFuture<?> kept) {
        return kept != null && kept.isDone() && !kept.isCompletedExceptionally();
    }

    /**
     * The standing of an account that acts in this session; empty when it may not, or the session has ended. Read anew
     * when the session is not known yet, because it may be a moment old, but once only: whoever goes on with a token of
     * an ended session costs no statements.
     */
    Uni<Optional<Standing>> standing(UUID account, UUID session) {
        Visit visit = new Visit(account, session);
        if (ended.getIfPresent(visit) != null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return standing(account)
                .chain(found -> {
                    if (in(found, session)) {
                        return Uni.createFrom().item(found);
                    }
                    changed(account);
                    return standing(account).invoke(anew -> {
                        if (!in(anew, session)) {
                            ended.put(visit, true);
                        }
                    });
                })
                .map(found -> found.filter(Standing::mayAct).filter(standing -> standing.live(session)));
    }

    private static boolean in(Optional<Standing> found, UUID session) {
        return found.isPresent() && found.get().live(session);
    }

    /** The tree of units now. */
    public Uni<UnitTree> tree() {
        if (!notices.connected()) {
            return readings.get();
        }
        CompletableFuture<UnitTree> known = tree.get();
        if (there(known)) {
            return Uni.createFrom().item(known.join());
        }
        if (known != null && !known.isCompletedExceptionally()) {
            return SameContext.of(() -> Uni.createFrom().completionStage(known::copy));
        }
        // The place is taken before the reading begins, so that a notice arriving meanwhile empties it again.
        CompletableFuture<UnitTree> reading = new CompletableFuture<>();
        if (!tree.compareAndSet(known, reading)) {
            return tree();
        }
        readTree()
                .onItem()
                .invoke(reading::complete)
                .onFailure()
                .invoke(reading::completeExceptionally)
                .subscribeAsCompletionStage();
        // A copy each, so that a caller who goes away does not cancel the reading of the others.
        return SameContext.of(() -> Uni.createFrom().completionStage(reading::copy));
    }

    /** Reads the tree anew: called by whoever has just changed it, because the database's notice comes a moment later. */
    public Uni<UnitTree> changedTree() {
        tree.set(null);
        return tree();
    }

    private static final String TREE = """
            select unit_id, code as unit_code, name as unit_name, kind as unit_kind, parent_id from unit_within where depth = 0
            """;

    private Uni<UnitTree> readTree() {
        return pool.preparedQuery(TREE).execute().map(rows -> {
            List<UnitTree.Place> places = new ArrayList<>(rows.size());
            for (Row row : rows) {
                places.add(new UnitTree.Place(UnitRef.of(row, "unit_"), row.getUUID("parent_id")));
            }
            return UnitTree.of(places);
        });
    }

    /** An account acting, in a session or by a job it has queued. */
    record Entry(Standing standing, Actor actor) {}

    /** Who enters with a token; empty when the account may not act or its session has ended. */
    Uni<Optional<Entry>> enter(UUID account, UUID session, String request) {
        CompletableFuture<UnitTree> units = tree.get();
        CompletableFuture<Optional<Standing>> standing = standings.getIfPresent(account);
        // Nearly always both are at hand, and then the door need not wait for anything.
        if (notices.connected() && there(units) && there(standing) && in(standing.join(), session)) {
            return Uni.createFrom()
                    .item(standing.join()
                            .filter(Standing::mayAct)
                            .map(found -> new Entry(found, actor(found, units.join(), session, request))));
        }
        return enterAnew(account, session, request);
    }

    private Uni<Optional<Entry>> enterAnew(UUID account, UUID session, String request) {
        return tree().chain(units -> standing(account, session)
                .map(found -> found.map(standing -> new Entry(standing, actor(standing, units, session, request)))));
    }

    /** Somebody on whose behalf a job runs, with the rights of this moment; empty when the account may not act. */
    public Uni<Optional<Actor>> onBehalf(UUID account, String request) {
        return tree().chain(units -> standing(account)
                .map(found -> found.filter(Standing::mayAct).map(standing -> actor(standing, units, null, request))));
    }

    private Actor actor(Standing standing, UnitTree units, UUID session, String request) {
        return new Actor(
                standing.account(),
                standing.username(),
                session,
                standing.unit(),
                standing.held(),
                units,
                Instant.now(),
                request,
                uses);
    }

    /** The decision about any account, by the same code that decides about the actor. */
    public Uni<Decision> decide(UUID account, Permission permission, UUID unit, String recordType) {
        return Uni.combine()
                .all()
                .unis(standing(account), tree())
                .asTuple()
                .map(both -> both.getItem1()
                        .map(standing -> standing.mayAct()
                                ? Decision.of(
                                        standing.held(), permission, unit, recordType, both.getItem2(), Instant.now())
                                : Decision.refused("account-" + standing.status()))
                        .orElseGet(() -> Decision.refused("no-grant")));
    }

    /** The inverse: every account that may do this there, with the chain that allows it; by the deciding code. */
    public Uni<Map<UUID, Chain>> who(Permission permission, UUID unit, String recordType) {
        return Uni.combine()
                .all()
                .unis(chains.reaching(pool, unit), tree())
                .asTuple()
                .map(both -> {
                    Map<UUID, Chain> allowed = new java.util.LinkedHashMap<>();
                    both.getItem1().forEach((account, chains) -> {
                        Decision decision =
                                Decision.of(chains, permission, unit, recordType, both.getItem2(), Instant.now());
                        if (decision.allowed()) {
                            allowed.put(account, decision.chain());
                        }
                    });
                    return allowed;
                });
    }

    /** All grants of an account with their chains. */
    public Uni<List<Chain>> held(UUID account) {
        return standing(account).map(found -> found.map(Standing::held).orElse(List.of()));
    }
}
