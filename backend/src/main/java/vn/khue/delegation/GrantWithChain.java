package vn.khue.delegation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.Grant;

/** A grant with everything it stands on. @param chain root first, the grant itself last */
@Schema(name = "GrantWithChain", allOf = Grant.class)
public record GrantWithChain(
        @JsonUnwrapped @Schema(hidden = true) Grant grant,
        @Schema(required = true) List<Grant> chain) {}
