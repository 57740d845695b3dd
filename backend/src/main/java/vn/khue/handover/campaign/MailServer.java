package vn.khue.handover.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether letters can leave: the operator has named a mail server ({@code KHUE_SMTP_HOST}). */
@ApplicationScoped
public class MailServer {

    private final boolean there;

    MailServer(@ConfigProperty(name = "khue.mail.host") Optional<String> host) {
        this.there = host.isPresent();
    }

    public boolean there() {
        return there;
    }
}
