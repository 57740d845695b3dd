package vn.khue.handover.letter;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Letters to be sent to units of a campaign, to everybody whose address is known there.
 *
 * @param kind    link: the unit's personal link; reminder: what it still lacks; training: how one gets into the trainings,
 *                to the people whom units have named and nobody else
 * @param missing only to units that have not taken this step; to all when absent
 * @param text    in the place of what the campaign says in such letters
 */
@Schema(name = "HandoverLetterOrder")
public record LetterOrder(
        @NotNull
        @Schema(
                required = true,
                enumeration = {"link", "reminder", "training"})
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
