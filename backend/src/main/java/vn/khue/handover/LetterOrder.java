package vn.khue.handover;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Letters to be sent to units of a campaign, to everybody whose address is known there.
 *
 * @param kind    link: the unit's personal link; reminder: what it still lacks
 * @param missing only to units that have not taken this step; to all when absent
 * @param text    in the place of the usual first paragraph
 */
@Schema(name = "HandoverLetterOrder")
public record LetterOrder(
        @NotNull
        @Schema(
                required = true,
                enumeration = {"link", "reminder"})
        String kind,

        @Schema(
                nullable = true,
                enumeration = {
                    "registered",
                    "ready",
                    "attended",
                    "appointed",
                    "introduced",
                    "scheduled",
                    "prepared",
                    "minuted",
                    "signed",
                    "activated",
                    "confirmed",
                    "delegated"
                })
        String missing,

        @Schema(nullable = true, maxLength = 2000) String text) {}
