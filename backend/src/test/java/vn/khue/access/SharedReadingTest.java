package vn.khue.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class SharedReadingTest {

    private final List<CompletableFuture<String>> begun = new ArrayList<>();
    private final SharedReading<String> shared =
            new SharedReading<>(() -> Uni.createFrom().completionStage(() -> {
                CompletableFuture<String> reading = new CompletableFuture<>();
                begun.add(reading);
                return reading;
            }));

    private CompletableFuture<String> ask() {
        return shared.get().subscribeAsCompletionStage();
    }

    @Test
    void whoeverAsksWhileOneRunsSharesTheNextOne() {
        CompletableFuture<String> first = ask();
        CompletableFuture<String> second = ask();
        CompletableFuture<String> third = ask();
        assertEquals(1, begun.size());
        begun.get(0).complete("old");
        assertEquals("old", first.join());
        assertFalse(second.isDone(), "what began before the question is no answer to it");
        assertEquals(2, begun.size());
        begun.get(1).complete("new");
        assertEquals("new", second.join());
        assertEquals("new", third.join());
        ask();
        assertEquals(3, begun.size());
    }

    @Test
    void aFailureIsToldAndTheNextReadingGoesOn() {
        CompletableFuture<String> first = ask();
        CompletableFuture<String> second = ask();
        begun.get(0).completeExceptionally(new IllegalStateException("no database"));
        assertThrows(CompletionException.class, first::join);
        begun.get(1).complete("there again");
        assertEquals("there again", second.join());
    }

    @Test
    void whoGoesAwayTakesNothingFromTheOthers() {
        ask();
        CompletableFuture<String> second = ask();
        CompletableFuture<String> third = ask();
        second.cancel(true);
        begun.get(0).complete("old");
        begun.get(1).complete("new");
        assertEquals("new", third.join());
    }
}
