package vn.khue.handover;

import org.jboss.resteasy.reactive.RestResponse;
import vn.khue.api.ETag;

/** How a dossier is answered: with its version, which the next step names. */
final class DossierAnswer {

    private DossierAnswer() {}

    static RestResponse<Dossier> of(Dossier dossier) {
        return RestResponse.ResponseBuilder.ok(dossier)
                .header("ETag", ETag.of(dossier.version()))
                .build();
    }
}
