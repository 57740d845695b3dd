package vn.khue.delegation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.khue.access.Access;
import vn.khue.access.AccountName;
import vn.khue.access.AccountRef;
import vn.khue.access.Actor;
import vn.khue.access.Chain;
import vn.khue.access.Decision;
import vn.khue.access.Grant;
import vn.khue.access.GrantStore;
import vn.khue.access.HeldGrant;
import vn.khue.access.Permission;
import vn.khue.api.Errors;
import vn.khue.api.Language;
import vn.khue.api.Page;
import vn.khue.api.Problem;

/** Explains decisions and turns them round; asks {@link Access} for each, so it cannot say anything else. */
@ApplicationScoped
class Explaining {

    private static final int SOME = 5;

    private final Access access;
    private final GrantStore grants;
    private final AskedAccountStore accounts;

    Explaining(Access access, GrantStore grants, AskedAccountStore accounts) {
        this.access = access;
        this.grants = grants;
        this.accounts = accounts;
    }

    /**
     * @param account id or {@code code:<username>}; oneself when null
     * @throws Problem 404 when the account or the unit is not visible
     */
    Uni<Explanation> explain(Actor actor, String account, AccessQuery.Question asked, Language language) {
        Errors errors = new Errors();
        AccountName name = account == null || account.isEmpty()
                ? new AccountName(actor.account(), null)
                : AccountName.parse(account, "query:account", errors);
        if (!errors.isEmpty()) {
            throw Problem.malformed(errors.list());
        }
        return accounts.get(actor, name)
                .chain(who -> access.decide(who.id(), asked.permission(), asked.unit(), asked.recordType())
                        .chain(decision -> explanation(actor, who, asked, decision, language)));
    }

    private Uni<Explanation> explanation(
            Actor actor, AccountRef who, AccessQuery.Question asked, Decision decision, Language language) {
        Uni<List<Grant>> chain = decision.allowed()
                ? grants.chain(actor, ids(decision.chain()))
                : Uni.createFrom().item(List.of());
        Uni<List<AccountRef>> others = decision.allowed() ? Uni.createFrom().item(List.of()) : some(actor, asked);
        return Uni.combine()
                .all()
                .unis(chain, others)
                .asTuple()
                .map(both -> new Explanation(
                        decision.allowed(),
                        who,
                        asked.permission(),
                        actor.tree().ref(asked.unit()),
                        both.getItem1(),
                        decision.missing().stream()
                                .map(missing -> Explanation.Item.of(missing, language))
                                .toList(),
                        both.getItem2()));
    }

    private static List<UUID> ids(Chain chain) {
        return chain.links().stream().map(HeldGrant::id).toList();
    }

    /** Those whose right was given nearest to the unit are the ones to turn to. */
    private Uni<List<AccountRef>> some(Actor actor, AccessQuery.Question asked) {
        return access.who(asked.permission(), asked.unit(), asked.recordType()).chain(all -> {
            List<UUID> nearest = all.entrySet().stream()
                    .sorted(Comparator.comparingInt((Map.Entry<UUID, Chain> one) -> -actor.tree()
                                    .path(one.getValue().leaf().unit())
                                    .size())
                            .thenComparing(Map.Entry::getKey))
                    .limit(SOME)
                    .map(Map.Entry::getKey)
                    .toList();
            return accounts.refs(nearest);
        });
    }

    /** Everybody who may do it, in the order of their names. @throws Problem 403 without {@code grant.view} there */
    Uni<Page<WhoCan>> who(Actor actor, AccessQuery query) {
        AccessQuery.Question asked = query.question(actor);
        actor.require(Permission.GRANT_VIEW, asked.unit());
        return access.who(asked.permission(), asked.unit(), asked.recordType())
                .map(all ->
                        all.values().stream().map(chain -> chain.leaf().id()).toList())
                .chain(leaves -> grants.byHolder(actor, leaves, query))
                .map(page -> page.map(grant -> new WhoCan(grant.account(), grant)));
    }
}
