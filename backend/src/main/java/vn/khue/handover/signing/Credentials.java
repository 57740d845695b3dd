package vn.khue.handover.signing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.account.IssuedPassword;
import vn.khue.account.PreparedAccounts;
import vn.khue.api.Problem;
import vn.khue.db.Tx;
import vn.khue.handover.dossier.DossierStore;
import vn.khue.handover.dossier.DossierWork;
import vn.khue.handover.form.HandoverForms;
import vn.khue.handover.form.PrintedFile;
import vn.khue.handover.form.SlipContent;

/** Prints the slip by which whoever is to receive an account first logs in. Its password is shown there and nowhere else. */
@ApplicationScoped
public class Credentials {

    private final DossierWork work;
    private final PreparedAccounts accounts;
    private final HandoverForms forms;
    private final Tx tx;

    Credentials(DossierWork work, PreparedAccounts accounts, HandoverForms forms, Tx tx) {
        this.work = work;
        this.accounts = accounts;
        this.forms = forms;
        this.tx = tx;
    }

    /**
     * Each slip has a password of its own, and ends the one before.
     *
     * @param address of the page on which the account is taken into use
     * @throws Problem 409 when there is no account yet, when it is in use already, or when the campaign has ended before
     *     the signature
     */
    Uni<PrintedFile> issue(Actor actor, UUID id, String address) {
        return work.of(actor, id)
                .invoke(Credentials::refuseUsed)
                .call(row -> accounts.requireIssue(actor, row.getUUID("account_id")))
                .chain(row -> accounts.password()
                        .chain(password -> tx.sql(
                                        actor.author(),
                                        connection -> DossierStore.locked(connection, id)
                                                .chain(() -> DossierStore.find(connection, id))
                                                .invoke(now -> refuseUsed(now.orElseThrow(Problem::notFound)))
                                                .chain(() -> accounts.issue(
                                                        connection,
                                                        row.getUUID("account_id"),
                                                        row.getString("account_username"),
                                                        password)))
                                .chain(() -> forms.slips(List.of(slip(row, password, address))))
                                .map(pdf -> new PrintedFile(
                                        "phieu-tai-khoan-" + row.getString("unit_code") + ".pdf", pdf))));
    }

    private static void refuseUsed(Row row) {
        if (row.getValue("signed_at") == null) {
            DossierWork.open(row);
        }
        if (row.getUUID("account_id") == null) {
            throw Problem.conflict("account-not-prepared");
        }
        if (row.getValue("activated_at") != null) {
            throw Problem.conflict("account-activated");
        }
    }

    /** @param row with the columns of a dossier that has an account */
    public static SlipContent slip(Row row, IssuedPassword password, String address) {
        return new SlipContent(
                row.getString("organizer_name"),
                row.getString("unit_name"),
                row.getString("account_full_name"),
                row.getString("account_username"),
                password.text(),
                password.expiresAt(),
                address,
                row.getString("contact"),
                row.getString("campaign_name"));
    }
}
