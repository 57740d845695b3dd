package vn.khue.handover.dossier;

import org.jboss.resteasy.reactive.RestResponse;
import vn.khue.api.ETag;

/** How a dossier is answered: with its version, which the next step names. */
public final class DossierAnswer {

    private DossierAnswer() {}

    public static RestResponse<Dossier> of(Dossier dossier) {
        return RestResponse.ResponseBuilder.ok(dossier)
                .header("ETag", ETag.of(dossier.version()))
                .build();
    }
}
