package vn.khue.handover.signing;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What whoever signs has seen before.
 *
 * @param takeover the tag of the takeover that was shown; absent while no right ends
 */
@Schema(name = "SignBody")
public record SignBody(
        @Size(max = 64) @Schema(nullable = true, examples = "6cf615d5bcaac778352a8f1f3360d23f")
        String takeover) {}
